import { Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { watchBudget } from "../constructs/budget";
import { alarmOnFunctions } from "../constructs/functionAlarms";
import { httpApi, watchHttpApi } from "../constructs/httpApi";
import { alarmOnLine } from "../constructs/lineAlarm";
import { answerLive, liveApi, type LiveApi } from "../constructs/liveApi";
import { mailOf } from "../constructs/mail";
import { scheduleGroups } from "../constructs/schedule";
import { ServiceFunction } from "../constructs/serviceFunction";
import { streamFunction, watchTable } from "../constructs/tableStream";
import { Watch } from "../constructs/watch";
import type { Bundles } from "../bundle";
import {
  knowsLiveAddress,
  mayOfferDownloads,
  mayReachLiveConnections,
  mayReadTemplateKeys,
  maySendMail,
  mayUseTable,
  verifiesTokensOf,
} from "../permissions";
import type { Stage } from "../stages";
import type { DataStack } from "./dataStack";

/** The functions, the API in front of them, and what watches them. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;
  readonly live: LiveApi;

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

    this.live = liveApi(this, stage);
    const live = new ServiceFunction(this, "LiveFunction", {
      ...{ stage, key, name: "live", bundle: bundles.live },
      description: "Opens, hears and closes live connections",
      memoryMegabytes: 512,
      timeoutSeconds: 15,
    });
    mayUseTable(live, data, ["read", "write", "delete"]);
    mayReachLiveConnections(live, this.live);
    knowsLiveAddress(api, this.live);
    answerLive(this.live, live, watch);

    const stream = streamFunction(this, { stage, data, watch, bundles, live: this.live });
    const schedule = new ServiceFunction(this, "ScheduleFunction", {
      ...{ stage, key, name: "schedule", bundle: bundles.schedule },
      description: "Does what is due each hour for a group: releases, mail, what was kept long enough",
      memoryMegabytes: 1024,
      timeoutSeconds: 300,
      // Runs are safe side by side; one at a time leaves the table to people and keeps mail at the pace SES allows.
      atOnce: 1,
    });
    mayUseTable(schedule, data, ["read", "write", "delete"]);
    scheduleGroups(this, stage, schedule, watch);
    if (stage.site) {
      const mail = mailOf(this, stage, stage.site.domain, watch);
      for (const sender of [api, schedule]) maySendMail(sender, mail);
    }
    watchHttpApi(watch, this.api);
    alarmOnFunctions(watch, [api, live, schedule, stream]);
    watchTable(watch, data.table);
    watch.row({ "Lines that call somebody": this.alarmOnLines(watch, stage, { api, schedule, stream }) });
    watchBudget(this, stage);
  }

  private alarmOnLines(
    watch: Watch,
    stage: Stage,
    { api, schedule, stream }: Record<"api" | "schedule" | "stream", ServiceFunction>,
  ): Metric[] {
    return [
      alarmOnLine(this, "RefusedSignIns", stage, watch, {
        ...{ fn: api, code: "sign-in-refused", name: "refused-sign-ins", over: 200 },
        says: "Many requests came without a sign-in that could be verified.",
      }),
      alarmOnLine(this, "MailNotSent", stage, watch, {
        ...{ fn: schedule, code: "mail-not-sent", name: "mail-not-sent", over: 0 },
        says: "A mail could not be handed to SES; it is tried again.",
      }),
      alarmOnLine(this, "NoticesNotDelivered", stage, watch, {
        ...{ fn: stream, code: "notice-not-delivered", name: "notices-not-delivered", over: 20 },
        says: "Notices to open workbooks could not be delivered; they still ask by themselves.",
      }),
    ];
  }
}
