import { english } from "../../../addin/words/english";
import { welsh } from "../../../addin/words/welsh";
import { months } from "../../../addin/words/welshForms";

const moments = months.map((_, index) => `2026-${String(index + 1).padStart(2, "0")}-05T10:00:00`);

it("says every month in Welsh of its own, in full and short", () => {
  expect(moments.map((moment) => welsh.day(moment.slice(0, 10)))).toEqual(months.map(([full]) => `5 ${full} 2026`));
  expect(moments.map((moment) => welsh.when(moment))).toEqual(months.map(([, short]) => `5 ${short}, 10:00`));
});

it.each([
  [english, "Released on 2 July 2026, as at 2 July 2026."],
  [welsh, "Rhyddhawyd ar 2 Gorffennaf 2026, fel ar 2 Gorffennaf 2026."],
] as const)("says the day of London, where it is past midnight an hour before UTC's", ({ figures }, said) =>
  expect(figures.released("2026-07-01T23:30:00Z", "2026-07-02")).toBe(said),
);
