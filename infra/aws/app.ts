import { Tags, Validations, type App } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { Bundles } from "./bundle";
import { DataStack } from "./stacks/dataStack";
import { ServiceStack } from "./stacks/serviceStack";
import { SiteStack } from "./stacks/siteStack";
import { stageOf } from "./stages";

/**
 * The service in an AWS account: data, service and site, of the stage CDK's context names. Everything cdk-nag's AwsSolutions rules find is mended,
 * or acknowledged where it stands with its reason; anything else fails the synthesis.
 */
export function buildApp(app: App, bundles: Bundles): void {
  const stage = stageOf({
    stage: app.node.tryGetContext("stage"),
    domain: app.node.tryGetContext("domain"),
    certificate: app.node.tryGetContext("certificate"),
    clientId: app.node.tryGetContext("clientId"),
    tenants: app.node.tryGetContext("tenants"),
    first: app.node.tryGetContext("first"),
    groups: app.node.tryGetContext("groups"),
    operator: app.node.tryGetContext("operator"),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add("trustwide", stage.name);
  const data = new DataStack(app, stage);
  const service = new ServiceStack(app, stage, data, bundles);
  new SiteStack(app, stage, data, service);
}
