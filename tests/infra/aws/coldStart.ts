import { environmentNames } from "../../../functions/aws/environment";
import { functionNames, type FunctionName } from "../../../infra/aws/bundle";
import { startTimes } from "../../../infra/aws/bench/startTimes";

/** The most a bundle may weigh, in KB. How long a start takes is shown by `npm run cold-start`. */
const budgets = {
  api: { kilobytes: 2600 },
  live: { kilobytes: 1100 },
  schedule: { kilobytes: 1600 },
  stream: { kilobytes: 1100 },
} as const;

/** What a start may weigh; every bundle is started once, beside the floor (a client of the table and nothing else). */
export function coldStart(where: {
  readonly floor: () => string;
  readonly bundle: (name: FunctionName) => string;
}): void {
  it("each function starts beside the floor, and keeps to its budget of bytes", async () => {
    const anything = Object.fromEntries(Object.values(environmentNames).map((name) => [name, "none"]));
    const bundles = {
      floor: where.floor(),
      ...Object.fromEntries(functionNames.map((name) => [name, where.bundle(name)])),
    };
    const [, ...functions] = await startTimes(bundles, anything, 5);
    for (const { name, bytes } of functions) {
      const budget = budgets[name as keyof typeof budgets];
      expect({ name, kilobytes: bytes / 1000 < budget.kilobytes }).toEqual({ name, kilobytes: true });
    }
  }, 300_000);
}
