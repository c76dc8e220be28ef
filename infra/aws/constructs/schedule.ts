import { Duration, Stack, TimeZone } from "aws-cdk-lib";
import type { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import type { Stage } from "../stages";
import type { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

/** Sends each group's hour to the function, a minute after it struck, in London's time across its clock changes: mail is due at eight. */
export function scheduleGroups(scope: Construct, stage: Stage, fn: ServiceFunction, watch: Watch): void {
  const dead = new Queue(scope, "ScheduleDead", {
    queueName: `trustwide-${stage.name}-schedule-dead`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(dead, { "AwsSolutions-SQS3": "This is the dead letter queue." });
  for (const groupId of stage.groups)
    new Schedule(scope, `Schedule-${groupId}`, {
      description: `What is due each hour for ${groupId}`,
      schedule: ScheduleExpression.cron({ minute: "1", timeZone: TimeZone.EUROPE_LONDON }),
      target: new LambdaInvoke(fn, {
        input: ScheduleTargetInput.fromObject({ groupId }),
        deadLetterQueue: dead,
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
      }),
    });
  const stack = Stack.of(scope);
  const name = stack.getLogicalId(fn.node.defaultChild as CfnFunction);
  for (const role of stack.node.children.filter(({ node }) => node.id.startsWith("SchedulerRoleForTarget")))
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::<${name}.Arn>:*]`]:
        "The scheduler may invoke this one function, in any version of it.",
    });
  watch.alarm({
    name: "schedule-dead-letters",
    metric: dead.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: "Maximum" }),
    over: 0,
    says: "A run of the schedule was given up after three tries.",
  });
}
