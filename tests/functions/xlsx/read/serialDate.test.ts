import fc from "fast-check";
import { serialOfIsoDate } from "../../../../functions/xlsx/read/serialDate";

it.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["1970-01-01", 25_569],
  ["2024-02-29", 45_351],
  ["2026-01-31T06:00:00", 46_053.25],
  ["2026-01-31T06:00", 46_053.25],
  ["2026-01-31T06:00:00.000Z", 46_053.25],
])("%s is %d", (text, serial) => expect(serialOfIsoDate(text)).toBe(serial));

it.each([
  "1899-12-31",
  "2026-02-29",
  "2026-13-01",
  "2026-01-00",
  "2026-1-1",
  "31/01/2026",
  "2026-01-31T24:00:00",
  "06:00:00",
  "",
])("%p is no date a sheet can hold", (text) => expect(serialOfIsoDate(text)).toBeNull());

it("goes up by one from a day to the next", () => {
  const day = (offset: number) => new Date(Date.UTC(1900, 2, 1 + offset)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.nat(2_000_000), (offset) => {
      expect(serialOfIsoDate(day(offset))).toBe(61 + offset);
    }),
  );
});
