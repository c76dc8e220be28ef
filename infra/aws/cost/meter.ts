import type { Store } from "../../../functions/store/store";

/** What the table was asked for since the last reading: capacity units by kind of partition, requests, and each item put by the first word of its sort key. */
export interface Reading {
  readonly partitions: Record<string, { read: number; write: number }>;
  tableRequests: number;
  readonly puts: { readonly kind: string; readonly bytes: number }[];
}

const nothing = (): Reading => ({ partitions: {}, tableRequests: 0, puts: [] });
type Fields = Readonly<Record<string, unknown>>;

/**
 * What an item weighs: its names and values, text as UTF-8, a byte for two digits of a number and one more, 3 bytes for each list or map and 1 for each member.
 *
 * @source docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + itemBytes(each) + 1, 3);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + itemBytes(each) + 1, 3);
  return 1;
}

/** Every record found in a value, itself among them: a request's keys and items lie at different depths. */
function recordsIn(value: unknown): Fields[] {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return [];
  const inside = Object.values(value).flatMap(recordsIn);
  return Array.isArray(value) ? inside : [value as Fields, ...inside];
}

const firstWord = (text: unknown): string => String(text).split("#")[0] ?? "";

/** The kind of partition a request names in a key, an item or a condition. */
const partitionOf = (input: unknown): string =>
  recordsIn(input)
    .map((record) => record["pk"] ?? record[":pk"])
    .filter((pk) => typeof pk === "string")
    .map(firstWord)[0] ?? "";

/** Asks the table for what each request consumes, from now on. `read` gives what was consumed since it was last called. */
export function meter({ db }: Store): { read(): Reading } {
  let reading = nothing();
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
      const isWrite = /^(Put|BatchWrite|Delete|Update)/.test(context.commandName ?? "");
      const units = recordsIn("ConsumedCapacity" in answer.output ? answer.output.ConsumedCapacity : null)
        .map((record) => Number(record["CapacityUnits"] ?? 0))
        .reduce((sum, each) => sum + each, 0);
      reading.tableRequests++;
      const at = (reading.partitions[partitionOf(args.input)] ??= { read: 0, write: 0 });
      at[isWrite ? "write" : "read"] += units;
      if (isWrite)
        for (const item of recordsIn(args.input))
          if (typeof item["pk"] === "string" && Object.keys(item).length > 2)
            reading.puts.push({ kind: firstWord(item["sk"]), bytes: itemBytes(item) - 3 });
      return answer;
    },
    { step: "initialize", name: "meter", priority: "high" },
  );
  return {
    read() {
      const read = reading;
      reading = nothing();
      return read;
    },
  };
}
