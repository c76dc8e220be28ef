import { Duration } from "aws-cdk-lib";
import type { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

const period = Duration.minutes(5);

/** The two alarms every function has: it failed, and it was refused a place to run in. */
export function alarmOnFunctions(watch: Watch, functions: readonly ServiceFunction[]): void {
  for (const fn of functions) {
    watch.alarm({
      name: `${fn.shortName}-errors`,
      metric: fn.metricErrors({ period }),
      over: 0,
      says: `The function ${fn.shortName} failed: a fault of ours, or it ran out of time or memory.`,
    });
    watch.alarm({
      name: `${fn.shortName}-throttles`,
      metric: fn.metricThrottles({ period }),
      over: 0,
      periods: 2,
      of: 3,
      says: `The function ${fn.shortName} was called more often than it may run at once.`,
    });
  }
  watch.row({
    "Calls of each function": functions.map((fn) => fn.metricInvocations({ period, label: fn.shortName })),
    "Faults of each function": functions.map((fn) => fn.metricErrors({ period, label: fn.shortName })),
    "Time, the slowest hundredth (ms)": functions.map((fn) =>
      fn.metricDuration({ period, statistic: "p99", label: fn.shortName }),
    ),
  });
}
