import type { Figure } from "../comparison/comparison";
import { entryAt, type Entries, type Entry } from "../entries/entry";
import { cellIdOf, type Measure } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import { derivedFigure } from "./derivedFigure";
import { figureWithout, noFigure, publishedFigure } from "./noFigure";
import { share } from "./share";

const ofPupils = "number of pupils ";

const isNumber = (entry: Entry): entry is { kind: "number" | "published"; value: number } =>
  entry.kind === "number" || entry.kind === "published";

function shareFigure(measure: Measure, numerator: Entry, denominator: Entry | null): Figure {
  if (numerator.kind === "published") return publishedFigure(numerator.value);
  if (denominator?.kind === "number" && denominator.value === 0) return share(0, 0);
  const pupils = denominator?.kind === "number" ? denominator.value : null;
  if (numerator.kind !== "number") return figureWithout(numerator, "", pupils);
  if (denominator === null) return publishedFigure(numerator.value);
  if (denominator.kind === "published") return noFigure(`${ofPupils}given as a percentage`);
  return denominator.kind === "number"
    ? share(numerator.value, denominator.value, measure)
    : figureWithout(denominator, ofPupils);
}

function meanFigure(mean: Entry, pupils: Entry | null, limits: { low: number; high: number } | null): Figure {
  if (pupils?.kind === "number" && pupils.value === 0) return share(0, 0);
  const n = pupils?.kind === "number" ? pupils.value : null;
  if (!isNumber(mean)) return figureWithout(mean, "", n);
  if (pupils === null || pupils.kind === "code") return publishedFigure(mean.value, limits);
  if (pupils.kind === "published") return noFigure(`${ofPupils}given as a percentage`);
  if (n === null) return figureWithout(pupils as Exclude<Entry, { kind: "number" | "published" }>, ofPupils);
  if (n < 0) return noFigure(`a mean over ${n} pupils, which cannot be`);
  return { ...publishedFigure(mean.value, limits), denominator: n, published: false };
}

function countFigure(count: Entry): Figure {
  if (!isNumber(count)) return figureWithout(count);
  return { ...publishedFigure(count.value), numerator: count.value, published: false };
}

/** The figure as asked; null when neither the figure nor its number of pupils was filled. */
function askedFigure(measure: Measure, group: PupilGroup, entries: Entries): Figure | null {
  const at = (field: string): Entry => entryAt(entries, cellIdOf(field, group));
  const numerator = at(measure.numerator);
  const denominator = measure.denominator === undefined ? null : at(measure.denominator);
  if (numerator.kind === "blank" && (denominator === null || denominator.kind === "blank")) return null;
  if (measure.kind === "share") return shareFigure(measure, numerator, denominator);
  if (measure.kind === "count") return countFigure(numerator);
  const lower = measure.interval ? at(measure.interval.lower) : null;
  const upper = measure.interval ? at(measure.interval.upper) : null;
  const limits = lower && upper && isNumber(lower) && isNumber(upper) ? { low: lower.value, high: upper.value } : null;
  return meanFigure(numerator, denominator, limits);
}

/**
 * What a measure is for one school and one pupil group, from its entries. A published percentage, or a mean whose n is a code, is shown without n;
 * a code is kept; a blank, and nothing to divide by, give no figure and say why. A group that is not asked (boys, pupils not
 * disadvantaged, any special educational need) is worked out where what it follows from is true counts.
 */
export function figureOf(measure: Measure, group: PupilGroup, entries: Entries): Figure {
  return (
    askedFigure(measure, group, entries) ??
    derivedFigure(measure, group, (other) => askedFigure(measure, other, entries) ?? noFigure("left blank")) ??
    noFigure("left blank")
  );
}
