import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
  type IMetric,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Stage } from "../stages";

/** When an alarm sounds: the metric is over `over` in `periods` of the last `of` periods of five minutes. `says`: what that means, in a sentence. */
export interface AlarmRule {
  /** The alarm's name and its heading in RUNBOOK.md. */
  readonly name: string;
  readonly metric: IMetric;
  readonly over: number;
  readonly periods?: number;
  readonly of?: number;
  readonly says: string;
}

/** Every alarm, the topic they tell the operator by, and the dashboard that shows what they look at. */
export class Watch extends Construct {
  readonly topic: Topic;
  private readonly dashboard: Dashboard;

  constructor(
    scope: Construct,
    private readonly stage: Stage,
    key: IKey,
  ) {
    super(scope, "Watch");
    this.topic = new Topic(this, "Alarms", {
      topicName: `trustwide-${stage.name}-alarms`,
      masterKey: key,
      enforceSSL: true,
    });
    key.grant(new ServicePrincipal("cloudwatch.amazonaws.com"), "kms:Decrypt", "kms:GenerateDataKey");
    if (stage.operator) this.topic.addSubscription(new EmailSubscription(stage.operator));
    this.dashboard = new Dashboard(this, "Dashboard", { dashboardName: `trustwide-${stage.name}` });
  }

  /** Sounds an alarm by a rule. Nothing measured is nothing wrong: an idle service sounds none. */
  alarm({ name, metric, over, periods = 1, of = periods, says }: AlarmRule): void {
    const alarm = new Alarm(this, name, {
      alarmName: `trustwide-${this.stage.name}-${name}`,
      alarmDescription: `${says} What to do: RUNBOOK.md, ${name}.`,
      metric,
      threshold: over,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      datapointsToAlarm: periods,
      evaluationPeriods: of,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  /** A row of the dashboard: a graph for each title. */
  row(graphs: Readonly<Record<string, readonly IMetric[]>>): void {
    const width = Math.floor(24 / Object.keys(graphs).length);
    this.dashboard.addWidgets(
      ...Object.entries(graphs).map(
        ([title, metrics]) =>
          new GraphWidget({ title, left: [...metrics], width, height: 6, period: Duration.minutes(5) }),
      ),
    );
  }
}
