import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { CfnOutput, Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Stage } from "../stages";
import type { Watch } from "./watch";

/** What mail is sent with: the domain's identity, the rules it goes by, who it is from, and the service's address that stands in it. */
export interface Mail {
  readonly identity: EmailIdentity;
  readonly rules: ConfigurationSet;
  readonly from: string;
  readonly address: string;
}

/** Mail from the stage's own domain, signed, over TLS alone, and never again to an address that bounced or complained. */
export function mailOf(scope: Construct, stage: Stage, domain: string, watch: Watch): Mail {
  const rules = new ConfigurationSet(scope, "MailRules", {
    configurationSetName: `trustwide-${stage.name}`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const identity = new EmailIdentity(scope, "MailDomain", {
    identity: Identity.domain(domain),
    configurationSet: rules,
  });
  for (const { name, value } of identity.dkimRecords)
    new CfnOutput(scope, `Dkim${String(identity.dkimRecords.findIndex((each) => each.name === name) + 1)}`, {
      value: `${name} CNAME ${value}`,
      description: "A record of the domain that SES knows it by",
    });
  const bounced = new Metric({
    ...{ namespace: "AWS/SES", metricName: "Reputation.BounceRate", statistic: "Maximum", period: Duration.hours(1) },
  });
  watch.alarm({
    name: "mail-bounces",
    metric: bounced,
    over: 0.05,
    says: "More than one mail in twenty comes back: SES stops an account at one in ten.",
  });
  return { identity, rules, from: `returns@${domain}`, address: `https://${domain}` };
}
