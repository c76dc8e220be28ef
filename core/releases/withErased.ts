import { dateInWords } from "../entries/civilDate";
import type { ComparedSchool, Comparison, Gap, Total, TotalFigure } from "../comparison/comparison";
import { noFigure } from "../measures/noFigure";

/** The civil date each erased school was erased on, by schoolId. */
type Erased = ReadonlyMap<string, string>;

const goneFigure = (on: string) => noFigure(`erased on ${dateInWords(on)}`);

const mapped = <Value>(values: Readonly<Record<string, Value>>, change: (value: Value) => Value) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** When the last school of a total was erased; null while one of them is left, whose total it then is. */
function goneOn(figure: TotalFigure | undefined, erased: Erased): string | null {
  const dates = (figure?.included ?? []).map((schoolId) => erased.get(schoolId));
  const known = dates.filter((on) => on !== undefined);
  return known.length > 0 && known.length === dates.length ? (known.toSorted().at(-1) ?? null) : null;
}

const leftFigure = (figure: TotalFigure, erased: Erased): TotalFigure => {
  const on = goneOn(figure, erased);
  return on === null ? figure : { ...goneFigure(on), included: figure.included, excluded: figure.excluded };
};

function leftTotal(total: Total, erased: Erased): Total {
  const before = (period: string, key: string): TotalFigure | undefined =>
    Object.entries(total.history.find((each) => each.period === period)?.values ?? {}).find(
      ([known]) => known === key,
    )?.[1];
  return {
    ...total,
    values: mapped(total.values, (figure) => leftFigure(figure, erased)),
    changes: Object.fromEntries(
      Object.entries(total.changes).filter(
        ([key, { period }]) =>
          goneOn(Object.entries(total.values).find(([known]) => known === key)?.[1], erased) === null &&
          goneOn(before(period, key), erased) === null,
      ),
    ),
    history: total.history.map(({ period, values }) => ({
      period,
      values: mapped(values, (figure) => leftFigure(figure, erased)),
    })),
  };
}

/** A gap of a total without its sides, where one of them is of erased schools alone. */
function leftGap(gap: Gap, totals: readonly Total[], erased: Erased): Gap {
  const values = totals.find(
    ({ scope, id, membership }) => scope === gap.scope && id === gap.id && membership === gap.membership,
  )?.values;
  const on = goneOn(values?.[`${gap.measure}.${gap.group}`], erased) ?? goneOn(values?.[`${gap.measure}.all`], erased);
  if (on === null) return gap;
  const gone = { groupValue: null, otherValue: null, difference: null, low: null, high: null, groupPupils: null };
  return { ...gap, ...gone, pupils: null, verdict: "not judged", missing: goneFigure(on).missing };
}

/** The row of a school that was erased: who it is, and of each figure when it was erased. */
const leftRow = (school: ComparedSchool, on: string): ComparedSchool => ({
  ...school,
  ...{ basis: null, positions: {}, changes: {} },
  values: mapped(school.values, () => goneFigure(on)),
});

/**
 * A released comparison after schools were erased: their rows, and totals of nobody but them, say when. A total in which another school stands is not what
 * a school said, and stays as it was: what its readers were shown follows from it still, and what was hidden from them does not, since what was hidden beside it stays
 * hidden (`protectYear`). Done again it changes nothing.
 */
export function withErased(comparison: Comparison, erased: Erased): Comparison {
  return {
    ...comparison,
    schools: comparison.schools.map((school) => {
      const on = erased.get(school.schoolId);
      return on === undefined ? school : leftRow(school, on);
    }),
    totals: comparison.totals.map((total) => leftTotal(total, erased)),
    gaps: comparison.gaps.flatMap((gap): Gap[] =>
      gap.scope === "school" ? (erased.has(gap.id) ? [] : [gap]) : [leftGap(gap, comparison.totals, erased)],
    ),
    standingOut: comparison.standingOut.filter(({ schoolId }) => !erased.has(schoolId)),
  };
}
