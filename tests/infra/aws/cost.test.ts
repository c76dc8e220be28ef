import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import measured from "../../../infra/aws/cost/measured.json";
import { costLines, termCost } from "../../../infra/aws/cost/cost";
import { measurementSchema } from "../../../infra/aws/cost/measurement";
import { itemBytes, meter } from "../../../infra/aws/cost/meter";
import { dollarsFor, prices } from "../../../infra/aws/cost/prices";
import { operations } from "../../../functions/api/operations";
import { temporaryFolder } from "../../functions/store/dataFolder";

const measurement = measurementSchema.parse(measured);

test("termCost: the sum is that of its lines, each the amount by its price in London", () => {
  const cost = termCost(47, measurement);
  const reads = cost.lines.find(({ thing }) => thing === "readUnits");
  const units = cost.calls.reduce((sum, { calls, usage }) => sum + calls * usage.readUnits, 0);
  expect(reads?.amount).toBeCloseTo(units);
  expect(reads?.dollars).toBeCloseTo((units / 1e6) * 0.125 * 1.19);
  expect(cost.dollars).toBeCloseTo(cost.lines.reduce((sum, { dollars }) => sum + dollars, 0));
  expect(dollarsFor("secretMonths", 4)).toBeCloseTo(1.904);
  expect(dollarsFor("keyMonths", 4)).toBe(4);
});

test("termCost: what a school costs falls as schools come, down to the work itself, which costs each the same", () => {
  const costs = [47, 24_000, 1_000_000].map((schools) => termCost(schools, measurement));
  const perSchool = costs.map(({ dollarsPerSchool }) => dollarsPerSchool);
  expect(perSchool).toEqual([...perSchool].sort((a, b) => b - a));
  const fixed = /key-|secret-|alarm-|dashboard-/;
  const ofWork = costs.map(
    ({ lines, schools }) =>
      lines.reduce((sum, { thing, dollars }) => sum + (fixed.test(prices[thing].unit) ? 0 : dollars), 0) / schools,
  );
  expect(ofWork[1]).toBeCloseTo(ofWork[0] ?? 0, 4);
  expect(ofWork[2]).toBeCloseTo(ofWork[1] ?? 0, 4);
});

test("costLines says the formula and the price of every line", () => {
  const text = costLines(termCost(24_000, measurement)).join("\n");
  expect(text).toContain("$0.625 for 1,000,000");
  expect(text).toContain("calls x units measured");
});

test("measured.json names operations of the API and kinds of item that were weighed", () => {
  expect(Object.keys(measurement.operations).filter((name) => !(name in operations))).toEqual([]);
  expect(measurement.items["REV"]?.writes).toBeGreaterThan(0);
});

test("meter: the table says what each request consumes, by kind of partition, and what was put is weighed", async () => {
  const { store, remove } = await temporaryFolder();
  const gauge = meter(store);
  const item = { pk: "T#a#C#b", sk: "REV#s#000001", text: "x".repeat(3000) };
  await store.db.send(new PutCommand({ TableName: store.table, Item: item }));
  const put = gauge.read();
  expect(put.partitions).toEqual({ T: { read: 0, write: 3 } });
  expect(put.puts).toEqual([{ kind: "REV", bytes: itemBytes(item) - 3 }]);
  const query = {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": item.pk },
    ConsistentRead: true,
  };
  await store.db.send(new QueryCommand({ TableName: store.table, ...query }));
  expect(gauge.read()).toMatchObject({ partitions: { T: { read: 1, write: 0 } }, tableRequests: 1, puts: [] });
  await remove();
});
