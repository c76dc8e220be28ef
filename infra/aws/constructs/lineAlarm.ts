import { Duration } from "aws-cdk-lib";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Stage } from "../stages";
import type { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

/** An alarm on how often a function wrote a line: its `code`, more than `over` times in five minutes; `says` what that means. */
export interface LineAlarm {
  readonly fn: ServiceFunction;
  readonly code: string;
  readonly name: string;
  readonly over: number;
  readonly says: string;
}

/** Counts a line of a function's log and sounds an alarm by it; gives the count, for a graph. `id` names the filter in the stack. */
export function alarmOnLine(
  scope: Construct,
  id: string,
  stage: Stage,
  watch: Watch,
  { fn, code, name, over, says }: LineAlarm,
): Metric {
  const filter = new MetricFilter(scope, id, {
    logGroup: fn.logGroup,
    filterPattern: FilterPattern.stringValue("$.message", "=", code),
    metricNamespace: "Trustwide",
    metricName: `${id}-${stage.name}`,
    metricValue: "1",
  });
  const metric = filter.metric({ period: Duration.minutes(5), statistic: "Sum", label: code });
  watch.alarm({ name, metric, over, says });
  return metric;
}
