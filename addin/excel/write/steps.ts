/** A part of what is to be done to a workbook, with about how many bytes it adds to the request that carries it. */
export interface Step {
  readonly bytes: number;
  readonly act: () => void;
}

/** Excel refuses a request over 5 MB; what office.js adds around the steps was seen to be up to a thirtieth more than is counted. */
const mostBytes = 4_600_000;

/** What office.js adds around a value it is given, for one property or call of one range. */
export const stepBytes = 700;

const utf8 = new TextEncoder();

/** How long a value is in a request, which is JSON. */
export const jsonBytes = (value: unknown): number => utf8.encode(JSON.stringify(value)).length;

/** Steps in their order, as few requests as the limit allows. */
export function requestsOf(steps: readonly Step[], limit: number = mostBytes): Step[][] {
  const requests: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > limit) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return requests;
}

/** What a piece of work cost: syncs with Excel, and about how many bytes went across. */
export interface Cost {
  readonly syncs: number;
  readonly bytes: number;
}

/** Does the steps: one sync, or as few as a request's limit allows. Screen and calculation wait for the end of each. */
export async function takeSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<Cost> {
  const requests = requestsOf(steps);
  await requests.reduce(async (before, request) => {
    await before;
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { act } of request) act();
    await context.sync();
  }, Promise.resolve());
  return { syncs: requests.length, bytes: steps.reduce((sum, { bytes }) => sum + bytes, 0) };
}
