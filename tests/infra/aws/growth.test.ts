import measured from "../../../infra/aws/cost/measured.json";
import { measurementSchema } from "../../../infra/aws/cost/measurement";
import { peakHour } from "../../../infra/aws/growth/peak";
import { limits, partitionsFor } from "../../../infra/aws/growth/report";

const measurement = measurementSchema.parse(measured);
const england = peakHour(24_000, "groups of 47", measurement);

test("peakHour: every school in England, in groups as customers come, stays under what one key may be asked for", () => {
  expect(england.hottestWrite.units).toBeLessThan(limits.writeUnitsOfPartition / 2);
  expect(england.hottestRead.units).toBeLessThan(limits.readUnitsOfPartition * 1.1);
  expect(england.writeUnitsASecond).toBeLessThan(limits.unitsOfTable);
  expect(england.requestsASecond).toBeGreaterThan(10);
});

test("peakHour: one customer with every school is over what its group's key may be asked for: the limit README states", () => {
  const one = peakHour(24_000, "one group", measurement);
  expect(one.hottestRead.partition).toBe("G#england");
  expect(one.hottestRead.units).toBeGreaterThan(limits.readUnitsOfPartition);
});

test("peakHour: the same every time, and the load grows as the schools do", () => {
  const small = peakHour(2400, "groups of 47", measurement);
  expect(peakHour(2400, "groups of 47", measurement)).toEqual(small);
  expect(england.requestsASecond / small.requestsASecond).toBeCloseTo(10, 0);
});

test("partitionsFor: by load or by size, whichever asks for more", () => {
  expect(partitionsFor({ ...england, readUnitsASecond: 0, writeUnitsASecond: 0 }, 95)).toBe(10);
  expect(partitionsFor({ ...england, readUnitsASecond: 6000, writeUnitsASecond: 500 }, 1)).toBe(3);
  expect(partitionsFor({ ...england, readUnitsASecond: 0, writeUnitsASecond: 0 }, 0)).toBe(1);
});
