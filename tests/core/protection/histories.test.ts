import { readers, type Audience } from "../../../core/protection/rules";
import { idOf, isHidden, type Drawn } from "./drawnYear";
import { played, type Step } from "./history";
import { parts, workedOut } from "./knowledge";

/** A school of so many pupils, a third of whom reached the standard (or as many as said), in a family. */
const school = (
  all: number,
  { family = 0, reached = Math.floor(all / 3), isMissing = false, answersReading = false } = {},
): Drawn => ({
  ...{ family, isMissing, answersReading },
  counts: { all: [reached, all], girls: [0, 0], dis: [0, 0], sen_support: [0, 0], ehcp: [0, 0], eal: [0, 0] },
});
const withGirls = (all: number, girls: number): Drawn => {
  const { counts, ...rest } = school(all);
  return { ...rest, counts: { ...counts, girls: [Math.floor(girls / 3), girls] } };
};
const notYet = school(9, { isMissing: true });

const step = (
  audience: Audience,
  changes: Readonly<Record<number, Drawn>> = {},
  { collection = 0, byName = true, erased = null as number | null } = {},
): Step => ({
  ...{ audience, collection, byName, erased },
  changes: [0, 1, 2, 3, 4].map((index) => changes[index] ?? null),
});

/** The schools as they begin, and the releases of them. */
const histories: readonly (readonly [string, readonly Drawn[], readonly Step[]])[] = [
  [
    "a small school that comes late and alone",
    [school(4), school(20), school(30), notYet],
    [step("board"), step("board", { 3: school(5) })],
  ],
  [
    "the same, when it is released once more",
    [school(4), school(20), school(30), notYet],
    [step("board"), step("board", { 3: school(5) }), step("board")],
  ],
  [
    "a small school that comes late, and goes as another comes",
    [school(4), school(20), school(30), notYet, notYet],
    [step("board"), step("board", { 3: school(5) }), step("board", { 3: notYet, 4: school(3) })],
  ],
  [
    "a school that was shown and is small now",
    [school(4), school(20), school(30), school(40)],
    [step("board"), step("board", { 3: school(5) })],
  ],
  [
    "a small school of the public's release whom the board's shows large",
    [school(4), school(20), school(21), school(40)],
    [step("public"), step("board", { 0: school(12) })],
  ],
  [
    "a small school of the board's release whom the public's shows large",
    [school(4), school(20), school(21), school(40)],
    [step("board"), step("public", { 0: school(12) })],
  ],
  [
    "what is hidden beside in the schools' release and was shown to the board, in the public's",
    [school(4), school(20), school(21), school(40)],
    [step("board"), step("schools"), step("public")],
  ],
  [
    "a small school that another collection has corrected",
    [school(4), school(20), school(21), school(40)],
    [step("board"), step("board", { 0: school(12) }, { collection: 1 })],
  ],
  [
    "a year that was shown in totals alone, and then by name",
    [school(11), school(3, { family: 2 }), school(1, { family: 2 })],
    [step("board", {}, { byName: false }), step("board", { 2: notYet })],
  ],
  [
    "a figure that was shown once, corrected, and stands in another collection still",
    [school(11), school(3), school(1)],
    [
      step("board", {}, { collection: 1 }),
      step("board", { 0: school(1) }, { collection: 1 }),
      step("board", { 1: { ...school(3), family: 1 } }),
    ],
  ],
  [
    "a number of pupils that was taken to be known, hidden since, and in another collection still",
    [school(11, { reached: 0, answersReading: true }), school(6, { family: 2, reached: 0 }), school(1, { family: 2 })],
    [
      step(
        "board",
        { 2: school(6, { family: 2, reached: 0, answersReading: true }) },
        { collection: 1, byName: false },
      ),
      step("board", { 1: school(1) }, { collection: 1 }),
      step("board"),
    ],
  ],
  [
    "a school of which only the outcome was hidden, when its number of pupils would be hidden beside",
    [
      school(11, { reached: 0 }),
      school(2, { family: 1, reached: 0 }),
      school(6, { family: 1, reached: 0 }),
      school(3, { family: 1, reached: 0 }),
      school(11, { reached: 0 }),
    ],
    [step("board"), step("board", { 0: school(1, { family: 1 }), 4: school(3) }, { collection: 1 })],
  ],
  [
    "girls who are few now, beside as many boys as before",
    [withGirls(30, 10), school(40), school(41)],
    [step("board"), step("board", { 0: withGirls(24, 4) })],
  ],
  [
    "a family of few pupils, to whom a large school comes",
    [school(2, { family: 1 }), school(2, { family: 1 }), notYet, school(40), school(41)],
    [step("board"), step("board", { 2: school(9, { family: 1 }) })],
  ],
  [
    "a small school that was erased, and the one hidden beside it",
    [school(4), school(20), school(30), school(40)],
    [step("board"), step("board", {}, { erased: 0 }), step("board", { 1: school(21) })],
  ],
  [
    "a school that was shown and erased, sends the same again, and stands beside a small one that comes late",
    [school(40), school(20), notYet],
    [step("board"), step("board", { 1: school(20), 2: school(4) }, { erased: 1 })],
  ],
];

it.each(histories)("nothing small follows from releases together: %s", (_, schools, steps) => {
  const releases = played(schools, steps);
  for (const reader of readers)
    for (const part of parts)
      for (const own of reader === "schools" ? [null, ...schools.keys()] : [null])
        expect([reader, part, own, workedOut(releases, reader, part, own)]).toEqual([reader, part, own, []]);
});

/** What the last release of a history hides: schools, and totals by their place. */
function hiddenLast(schools: readonly Drawn[], steps: readonly Step[]) {
  const { year } = played(schools, steps).at(-1) ?? {};
  const totals = (year?.totals ?? []).map((values) => values["ks2_rwm_exp.all"]);
  return {
    schools: schools.flatMap((_, index) =>
      isHidden(year?.schools.schools.get(idOf(index))?.["ks2_rwm_exp.all"]) ? [index] : [],
    ),
    totals: totals.flatMap((total, place) => (isHidden(total) ? [place] : [])),
  };
}

describe("no more is hidden than is needed", () => {
  const four = [school(4), school(20), school(21), school(40)];
  const others = { 1: school(22), 2: school(23) };

  it("where nothing changed, a release hides what the one before did", () => {
    const once = hiddenLast(four, [step("board")]);
    expect(once).toEqual({ schools: [0, 1], totals: [] });
    expect(hiddenLast(four, [step("board"), step("board")])).toEqual(once);
    expect(hiddenLast(four, [step("board"), step("board", {}, { collection: 1 })])).toEqual(once);
  });

  it("the board is shown what it was shown before, also where the public's release hides one more", () => {
    expect(hiddenLast(four, [step("public")]).schools).toEqual([0, 1, 2]);
    expect(hiddenLast(four, [step("board"), step("public"), step("board")])).toEqual({ schools: [0, 1], totals: [] });
  });

  it("the schools' releases hide nothing of the board's, nor the board's of theirs", () => {
    expect(hiddenLast(four, [step("schools"), step("board")])).toEqual({ schools: [0, 1], totals: [] });
  });

  it("a small school that comes late is hidden with another that does, not with a total", () => {
    const late = [school(40), school(41), notYet, notYet];
    const steps = [step("board"), step("board", { 2: school(4), 3: school(30) })];
    expect(hiddenLast(late, steps)).toEqual({ schools: [2, 3], totals: [] });
  });

  it("a correction of others hides nothing", () => {
    expect(hiddenLast(four.slice(1), [step("board"), step("board", others)])).toEqual({ schools: [], totals: [] });
  });
});
