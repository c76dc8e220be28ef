import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { watchBudget } from "../constructs/budget";
import { alarmOnFunctions } from "../constructs/functionAlarms";
import { httpApi, watchHttpApi } from "../constructs/httpApi";
import { scheduleGroups } from "../constructs/schedule";
import { ServiceFunction } from "../constructs/serviceFunction";
import { streamFunction, watchTable } from "../constructs/tableStream";
import { Watch } from "../constructs/watch";
import type { Bundles } from "../bundle";
import { mayOfferDownloads, mayReadTemplateKeys, mayUseTable, verifiesTokensOf } from "../permissions";
import type { Stage } from "../stages";
import type { DataStack } from "./dataStack";

/** The functions, the API in front of them, and what watches them. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, stage: Stage, data: DataStack, bundles: Bundles) {
    super(scope, `trustwide-${stage.name}-service`, {
      env: { region: stage.region },
      description: "Trustwide: its functions, its API, its alarms. Holds nothing that is not in the data stack.",
    });
    const { key } = data;
    const watch = new Watch(this, stage, key);

    const api = new ServiceFunction(this, "ApiFunction", {
      ...{ stage, key, name: "api", bundle: bundles.api },
      description: "Trustwide's HTTP API",
      memoryMegabytes: 1769,
      timeoutSeconds: 29,
    });
    mayUseTable(api, data, ["read", "write", "delete"]);
    mayReadTemplateKeys(api, data);
    mayOfferDownloads(api, data);
    verifiesTokensOf(api, stage.signIn);
    this.api = httpApi(this, stage, key, api);

    const stream = streamFunction(this, { stage, data, watch, bundles });
    const schedule = new ServiceFunction(this, "ScheduleFunction", {
      ...{ stage, key, name: "schedule", bundle: bundles.schedule },
      description: "Does what is due each day for a group",
      memoryMegabytes: 512,
      timeoutSeconds: 300,
      // Runs are safe side by side; one at a time leaves the table to people.
      atOnce: 1,
    });
    mayUseTable(schedule, data, ["read", "write", "delete"]);
    scheduleGroups(this, stage, schedule, watch);
    watchHttpApi(watch, this.api);
    alarmOnFunctions(watch, [api, schedule, stream]);
    watchTable(watch, data.table);
    this.alarmOnRefusedSignIns(watch, stage, api);
    watchBudget(this, stage);
  }

  private alarmOnRefusedSignIns(watch: Watch, stage: Stage, api: ServiceFunction): void {
    const filter = new MetricFilter(this, "RefusedSignIns", {
      logGroup: api.logGroup,
      filterPattern: FilterPattern.stringValue("$.message", "=", "sign-in-refused"),
      metricNamespace: "Trustwide",
      metricName: `RefusedSignIns-${stage.name}`,
      metricValue: "1",
    });
    const metric = filter.metric({ period: Duration.minutes(5), statistic: "Sum", label: "refused sign-ins" });
    watch.alarm({
      name: "refused-sign-ins",
      metric,
      over: 200,
      says: "Many requests came without a sign-in that could be verified.",
    });
    watch.row({ "Refused sign-ins": [metric] });
  }
}
