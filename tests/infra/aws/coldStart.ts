import { environmentNames } from "../../../functions/aws/environment";
import { functionNames, type FunctionName } from "../../../infra/aws/bundle";
import { startTimes } from "../../../infra/aws/bench/startTimes";

/** The most a bundle may weigh, in KB, and a start may take over the floor, in processor milliseconds where this runs. */
const budgets = {
  api: { kilobytes: 2600, overFloor: 3 },
  schedule: { kilobytes: 1100, overFloor: 1.5 },
  stream: { kilobytes: 1100, overFloor: 1.5 },
} as const;

/** What a start may cost: bytes, and time held against the floor (a client of the table and nothing else) in the same run. */
export function coldStart(where: {
  readonly floor: () => string;
  readonly bundle: (name: FunctionName) => string;
}): void {
  it("each function keeps to its budget of bytes, and of time in multiples of the floor's", async () => {
    const anything = Object.fromEntries(Object.values(environmentNames).map((name) => [name, "none"]));
    const bundles = {
      floor: where.floor(),
      ...Object.fromEntries(functionNames.map((name) => [name, where.bundle(name)])),
    };
    const [floor, ...functions] = await startTimes(bundles, anything, 5);
    for (const { name, bytes, milliseconds } of functions) {
      const budget = budgets[name as keyof typeof budgets];
      expect({ name, kilobytes: bytes / 1000 < budget.kilobytes }).toEqual({ name, kilobytes: true });
      const over = (milliseconds - (floor?.milliseconds ?? 0)) / (floor?.milliseconds ?? 1);
      expect(`${name} starts in ${over < budget.overFloor ? "time" : `${over.toFixed(1)} floors over the floor`}`).toBe(
        `${name} starts in time`,
      );
    }
  }, 300_000);
}
