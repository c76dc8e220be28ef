import { Duration } from "aws-cdk-lib";
import { Operation, type TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import type { Bundles } from "../bundle";
import { mayReachLiveConnections, mayUseTable } from "../permissions";
import type { Stage } from "../stages";
import type { DataStack } from "../stacks/dataStack";
import type { LiveApi } from "./liveApi";
import { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

const period = Duration.minutes(5);

/** The function the table's stream calls, the queue for what it could not take in after five tries, and their alarms. */
export function streamFunction(
  scope: Construct,
  {
    stage,
    data,
    watch,
    bundles,
    live,
  }: { stage: Stage; data: DataStack; watch: Watch; bundles: Bundles; live: LiveApi },
): ServiceFunction {
  const { key, table } = data;
  const fn = new ServiceFunction(scope, "StreamFunction", {
    ...{ stage, key, name: "stream", bundle: bundles.stream },
    description: "Brings heads to the revisions the table accepted, and tells those who listen",
    memoryMegabytes: 512,
    timeoutSeconds: 60,
  });
  mayUseTable(fn, data, ["read", "write", "delete"]);
  mayReachLiveConnections(fn, live);
  const dead = new Queue(scope, "StreamDead", {
    queueName: `trustwide-${stage.name}-stream-dead`,
    // It holds where in the stream to look, no item: the queue's own key will do.
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(dead, { "AwsSolutions-SQS3": "This is the dead letter queue." });
  fn.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(dead),
      // Only what somebody hears of, and accepted revisions: an event, a mail or a connection calls nobody.
      filters: ["REV#", "HEAD#", "IMPORT#", "COLLECTION#", "RELEASE#"].map((kind) =>
        FilterCriteria.filter({
          eventName: FilterRule.or("INSERT", "MODIFY"),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(kind) } } },
        }),
      ),
    }),
  );
  watch.alarm({
    name: "stream-behind",
    metric: fn.metric("IteratorAge", { period, statistic: "Maximum" }),
    over: 60_000,
    periods: 2,
    of: 2,
    says: "The stream's reader is more than a minute behind what the table accepted.",
  });
  watch.alarm({
    name: "stream-dead-letters",
    metric: dead.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
    over: 0,
    says: "A part of the stream could not be taken in after five tries and waits in the dead letter queue.",
  });
  watch.row({
    "Age of the stream (ms)": [fn.metric("IteratorAge", { period, statistic: "Maximum" })],
    "Dead letters": [dead.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" })],
  });
  return fn;
}

/** The alarms and graphs of the table. */
export function watchTable(watch: Watch, table: TableV2): void {
  const operations = [
    Operation.GET_ITEM,
    Operation.BATCH_GET_ITEM,
    Operation.QUERY,
    Operation.PUT_ITEM,
    Operation.BATCH_WRITE_ITEM,
  ];
  const throttled = table.metricThrottledRequestsForOperations({ operations, period });
  watch.alarm({
    name: "table-throttles",
    metric: throttled,
    over: 5,
    periods: 2,
    of: 3,
    says: "DynamoDB refused requests to the table because a partition, or the account, was over its limit.",
  });
  watch.alarm({
    name: "table-faults",
    metric: table.metricSystemErrorsForOperations({ operations, period }),
    over: 5,
    says: "DynamoDB itself answered with faults.",
  });
  watch.row({
    "Capacity of the table": [
      table.metricConsumedReadCapacityUnits({ period, label: "read units" }),
      table.metricConsumedWriteCapacityUnits({ period, label: "write units" }),
    ],
    "Throttled requests": [throttled],
  });
}
