import type { TotalFigure } from "../../../../core/comparison/comparison";
import { schoolsIn, schoolsOut } from "../../../../core/sheets/comparison/totalsSheet";

const ids = (from: number, count: number): string[] => Array.from({ length: count }, (_, index) => `s${from + index}`);
const names = new Map(ids(0, 40).map((id) => [id, id.toUpperCase()]));
const total = (included: readonly string[], out: readonly (readonly [string, string])[]): TotalFigure => ({
  ...{ numerator: null, denominator: null, value: null, code: null, published: false },
  ...{ low: null, high: null, missing: null, included },
  excluded: out.map(([schoolId, reason]) => ({ schoolId, reason })),
});
const blank = (schools: readonly string[]) => schools.map((id) => [id, "left blank"] as const);

it.each([
  ["none out", total(ids(0, 3), []), "all 3 asked", "none"],
  ["one out", total(ids(0, 2), blank(["s9"])), "2: S0 and S1", "1 (left blank): S9"],
  ["a dozen in", total(ids(0, 12), blank(["s30"])), /^12: S0, S1, .* and S11$/, "1 (left blank): S30"],
  ["more in than are named", total(ids(0, 13), blank(["s30"])), "13: all asked but those out", "1 (left blank): S30"],
  ["none in, for one reason", total([], blank(ids(0, 3))), "none", "all 3: left blank"],
  [
    "none in, for two reasons",
    total([], [...blank(["s0"]), ["s1", "confidential"], ["s2", "confidential"]]),
    "none",
    "all 3: 1 (left blank), 2 (confidential)",
  ],
  [
    "some out, for two reasons",
    total(["s5"], [...blank(["s0"]), ["s1", "confidential"]]),
    "1: S5",
    "1 (left blank): S0. 1 (confidential): S1",
  ],
])("schools in and out of a total: %s", (_, figure, within, without) => {
  expect(schoolsIn(figure, names)).toMatch(within instanceof RegExp ? within : new RegExp(`^${within}$`));
  expect(schoolsOut(figure, names)).toBe(without);
});
