import fc from "fast-check";
import type { Answer } from "../../../core/comparison/consolidate";
import type { Comparison } from "../../../core/comparison/comparison";
import type { Entry } from "../../../core/entries/entry";
import { answer, comparisonOf, england } from "../comparison/example";

const code = fc.constantFrom<Entry>(
  { kind: "code", code: "x" },
  { kind: "code", code: "z" },
  { kind: "code", code: "c", typed: "SUPP" },
  { kind: "code", code: "low" },
  { kind: "blank" },
);
const number = (max: number) => fc.nat(max).map((value): Entry => ({ kind: "number", value }));
const counts = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(number(60), number(60)) },
  { weight: 1, arbitrary: fc.tuple(code, code) },
  {
    weight: 1,
    arbitrary: fc.nat(100).map((percent): [Entry, Entry] => [
      { kind: "code", code: "x" },
      { kind: "published", value: percent / 100 },
    ]),
  },
);

const anyAnswer: fc.Arbitrary<Answer | null> = fc.option(
  fc
    .record({
      all: counts,
      girls: counts,
      dis: counts,
      score: fc.tuple(fc.oneof(number(120), code), fc.oneof(number(60), code)),
      status: fc.constantFrom("submitted" as const, "queried" as const, "approved" as const, "authorised" as const),
      revision: fc.nat(2),
    })
    .map(({ all, girls, dis, score, status, revision }) =>
      answer(
        {
          eligible: all[0],
          reached: all[1],
          "eligible.girls": girls[0],
          "reached.girls": girls[1],
          "eligible.dis": dis[0],
          "reached.dis": dis[1],
          score: score[0],
          score_pupils: score[1],
        },
        { status, revision },
      ),
    ),
  { freq: 8 },
);

/** Any comparison of up to 12 schools over up to three years, with every kind of entry, and England's figure or none. */
export const anyComparison: fc.Arbitrary<Comparison> = fc
  .integer({ min: 1, max: 12 })
  .chain((schools) => {
    const year = fc.array(anyAnswer, { minLength: schools, maxLength: schools });
    return fc.record({
      now: year,
      earlier: fc.array(year, { maxLength: 2 }),
      known: fc.boolean(),
      percent: fc.nat(100),
    });
  })
  .map(({ now, earlier, known, percent }) =>
    comparisonOf(now, {
      earlierYears: earlier,
      england: known ? [england(percent / 100), england(0.5, "2023/24")] : [],
    }),
  );

/** The same comparison as another return's: of another phase, with measures of its own name. */
export const asAnotherReturn = (
  comparison: Comparison,
  returnId: string,
  phases: Comparison["phases"],
): Comparison => ({
  ...comparison,
  returnId,
  returnTitle: `Return ${returnId}`,
  phases,
});
