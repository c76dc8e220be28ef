import { importedInWords } from "./basisWords";
import { whyNothing } from "./consolidate";
import type { Change, Comparison, Figure, StrengthOrNeed } from "./comparison";
import { headlineSentence } from "./headlineWords";
import { leadingTotal } from "./leadingTotal";
import { askedInWords } from "./progressWords";
import { totalName } from "./scopeNames";
import { figureKey, headlineMeasures, measuresWithoutFigures, type ComparedMeasure } from "./shownMeasures";
import { figureInWords, listInWords, periodsInWords, pupilsInWords } from "./words";

/** The return that holds attendance. */
export const attendanceReturn = "attendance-and-exclusion";

const mostNames = 12;

/** Names as a list, the first dozen by name and the rest counted. */
export const someNames = (names: readonly string[]): string =>
  names.length <= mostNames
    ? listInWords(names)
    : `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;

/**
 * What has come in for a return and what is missing, a sentence each: how many schools at which status, which schools have no figures, and which
 * measures have none.
 */
export function returnedInWords(comparison: Comparison): string[] {
  const { returnTitle, period, schools } = comparison;
  const missing = new Map<string, string[]>();
  for (const school of schools) {
    const why = whyNothing(school);
    if (why !== null) missing.set(why, [...(missing.get(why) ?? []), school.shortName]);
  }
  const count = [...missing.values()].reduce((sum, names) => sum + names.length, 0);
  const without = measuresWithoutFigures(comparison);
  const imported = importedInWords(comparison);
  return [
    `${returnTitle} ${period}: ${askedInWords(comparison)}.`,
    count === 0
      ? "Every school asked has figures in this summary."
      : `${schools.length - count} of ${schools.length} have figures in this summary. Missing: ${[...missing].map(([why, names]) => `${someNames(names)} (${why})`).join("; ")}.`,
    ...(imported === null ? [] : [imported]),
    ...(without.length > 0 && without.length < comparison.measures.length
      ? [`No school has a figure for: ${without.map(({ shortLabel }) => shortLabel).join("; ")}.`]
      : []),
  ];
}

/** The headline measures for all pupils of the total a board reads first, a sentence each. */
export function headlinesInWords(comparison: Comparison): string[] {
  const lead = leadingTotal(comparison);
  if (!lead) return [];
  return headlineMeasures(comparison).flatMap((measure) => {
    const key = figureKey(measure.id);
    const figure = lead.values[key];
    return figure ? [headlineSentence(measure, figure, lead.changes[key])] : [];
  });
}

interface Moved {
  readonly name: string;
  readonly now: Figure;
  readonly change: Change;
}

const movedText = (measure: ComparedMeasure, moved: readonly Moved[]): string =>
  someNames(
    moved.map(
      ({ name, now, change }) =>
        `${name} (${figureInWords(change.before.value ?? 0, measure)} to ${figureInWords(now.value ?? 0, measure)})`,
    ),
  );

function moves(measure: ComparedMeasure, all: readonly Moved[], subject: string): string[] {
  const said = (["down", "up"] as const).flatMap((verdict) => {
    const moved = all
      .filter(({ change }) => change.verdict === verdict)
      .sort((a, b) => Math.abs(b.change.difference ?? 0) - Math.abs(a.change.difference ?? 0));
    return moved.length > 0 ? [`${verdict === "up" ? "rose" : "fell"} in ${movedText(measure, moved)}`] : [];
  });
  return said.length > 0 ? [`${measure.shortLabel}, ${subject}: ${said.join("; ")}.`] : [];
}

/** What is said where every figure has a last year and none an interval to judge the change by. */
export const noChangeJudged = "No change is judged: the figures known have no interval.";

/** What is said of a return without a last year. */
export const noLastYear = "There are no figures for last year to compare with.";

/**
 * What changed since last year by more than chance would explain (95% intervals): headline measures by trust and family, and the first of them by school, with
 * how many schools would move as much by chance. Says so when nothing did, when there is no last year, and when a definition broke.
 */
export function changesInWords(comparison: Comparison): string[] {
  const { totals, schools } = comparison;
  const measures = headlineMeasures(comparison);
  const [first] = measures;
  const lead = leadingTotal(comparison);
  if (!first || !lead) return [];
  const broken = measures.flatMap((measure) => {
    const missing = lead.changes[figureKey(measure.id)]?.missing;
    return missing?.startsWith("not comparable") ? [`${measure.label}: ${missing}.`] : [];
  });
  const compared = measures.filter(({ id }) => lead.changes[figureKey(id)]?.difference != null);
  if (compared.length === 0) return broken.length > 0 ? broken : [noLastYear];
  const comparable = compared.filter(({ id }) => lead.changes[figureKey(id)]?.verdict !== "not judged");
  const ofTotals = comparable.flatMap((measure) => {
    const key = figureKey(measure.id);
    const all = totals.flatMap((total): Moved[] => {
      const [now, change] = [total.values[key], total.changes[key]];
      return total !== lead && now && change ? [{ name: totalName(total), now, change }] : [];
    });
    return moves(measure, all, "trusts and families");
  });
  const key = figureKey(first.id);
  const ofSchools = schools.flatMap((school): Moved[] => {
    const [now, change] = [school.values[key], school.changes[key]];
    return now && change && change.verdict !== "not judged" ? [{ name: school.shortName, now, change }] : [];
  });
  const chance = Math.max(1, Math.round(ofSchools.length / 20));
  const schoolMoves = moves(first, ofSchools, "schools").map(
    (sentence) => `${sentence} By chance alone about ${chance} of ${ofSchools.length} schools would move as clearly.`,
  );
  const found = [...ofTotals, ...schoolMoves];
  return [
    ...(found.length > 0
      ? found
      : [
          comparable.length === 0
            ? noChangeJudged
            : "No trust, family or school changed by more than chance would explain.",
        ]),
    ...broken,
  ];
}

/** Why a school may be above or below England in a table and yet not stand out: the two limits of a funnel plot. */
export const twoLimits =
  "Above or below England: the whole 95% interval lies there, as 1 school in 20 would by chance alone. To stand out as a strength or a need takes the whole 99.8% interval (1 in 500).";

/** What is said when no school stands out. */
export const nobodyStandsOut =
  "No school stands out from England by more than chance would explain, or England's figure is not known.";

/** A school that stands out on headline measures, and on which. */
export interface StandingOutSchool {
  readonly school: string;
  readonly kind: StrengthOrNeed["kind"];
  readonly why: string;
}

/** The years over which schools stand out, and by what: what is true of each entry of `standingOutSchools`. Null when none does. */
export function standingOutBasis(comparison: Comparison): string | null {
  const schools = new Map(comparison.schools.map((school) => [school.schoolId, school]));
  const periods = comparison.standingOut.flatMap(
    ({ schoolId, measure, group }) =>
      schools.get(schoolId)?.positions[figureKey(measure, group)]?.pooled?.periods ?? [],
  );
  if (periods.length === 0) return null;
  const years = [...new Set(periods)].sort();
  const together =
    years.length > 1 ? `${periodsInWords(years)} together, as far as England's figure is known` : periodsInWords(years);
  return `${comparison.returnTitle}, ${together}: schools that differ from England by more than chance explains (99.8% interval).`;
}

interface Found {
  readonly school: string;
  readonly kind: StrengthOrNeed["kind"];
  readonly first: string;
  readonly others: string[];
}

/** What stands out of one school, the first headline measure in figures: `RWM expected 31% of 135 pupils (England 61%), and 3 other measures`. */
const whyText = ({ first, others }: Found): string =>
  `${first}${others.length === 0 ? "" : `, and ${others.length === 1 ? (others[0] ?? "") : `${others.length} other measures`}`}`;

/**
 * The schools that stand out for all pupils on headline measures, one entry for each school and kind: needs first, then those that stand out on most
 * measures.
 */
export function standingOutSchools(comparison: Comparison): StandingOutSchool[] {
  const found = new Map<string, Found>();
  const schools = new Map(comparison.schools.map((school) => [school.schoolId, school]));
  for (const measure of headlineMeasures(comparison))
    for (const { schoolId, kind, measure: id, group } of comparison.standingOut) {
      const school = schools.get(schoolId);
      const position = school?.positions[figureKey(id)];
      if (id !== measure.id || group !== "all" || !school || !position?.pooled || position.england === null) continue;
      const key = `${kind} ${schoolId}`;
      const known = found.get(key);
      if (known) {
        known.others.push(measure.shortLabel);
        continue;
      }
      const { value, n } = position.pooled;
      const [own, england] = [figureInWords(value, measure), figureInWords(position.england, measure)];
      const of = measure.kind === "share" ? "of" : "over";
      const first = `${measure.shortLabel} ${own} ${of} ${pupilsInWords(n)} (England ${england})`;
      found.set(key, { school: school.shortName, kind, first, others: [] });
    }
  return [...found.values()]
    .sort((a, b) => (a.kind === b.kind ? b.others.length - a.others.length : a.kind === "need" ? -1 : 1))
    .map((each) => ({ school: each.school, kind: each.kind, why: whyText(each) }));
}
