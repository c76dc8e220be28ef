import { notConfirmed } from "./basisWords";
import { headlinesInWords, nobodyStandsOut, noChangeJudged, someNames, standingOutSchools } from "./boardWords";
import { whyNothing } from "./consolidate";
import { dueInWords } from "./dueWords";
import type { Comparison } from "./comparison";
import { leadingTotal } from "./leadingTotal";
import { hasTotals } from "./noTotals";
import { figureKey, headlineMeasures } from "./shownMeasures";
import { figureInWords, listInWords, schoolsInWords } from "./words";

/** One thing a director asks first, and the answer in a sentence or two. */
export interface InShort {
  readonly asked: string;
  readonly said: string;
}

const titleOf = ({ returnTitle, period }: Comparison): string => `${returnTitle} ${period}`;

/** The first headline of every return that has a total: `57% of 1,210 pupils reached …`. */
function results(comparisons: readonly Comparison[]): string {
  const said = comparisons.filter(hasTotals).flatMap((comparison) => headlinesInWords(comparison).slice(0, 1));
  if (said.length > 0) return said.join(" ");
  return comparisons.some((comparison) => headlineMeasures(comparison).length > 0)
    ? "Only schools' own figures are known; no total can be given."
    : "No school has a figure yet.";
}

/** The headline measures of all pupils that rose or fell by more than chance would explain. */
function changes(comparisons: readonly Comparison[]): string {
  let [compared, notJudged] = [0, 0];
  const moved = comparisons.flatMap((comparison) => {
    const total = leadingTotal(comparison);
    return headlineMeasures(comparison).flatMap((measure) => {
      const key = figureKey(measure.id);
      const [now, change] = [total?.values[key]?.value ?? null, total?.changes[key]];
      if (now === null || !change || change.difference === null) return [];
      if (change.verdict === "not judged") {
        notJudged += 1;
        return [];
      }
      compared += 1;
      if (change.verdict !== "up" && change.verdict !== "down") return [];
      const [from, to] = [figureInWords(change.before.value ?? 0, measure), figureInWords(now, measure)];
      return [`${measure.shortLabel} ${change.verdict === "up" ? "rose" : "fell"} from ${from} to ${to}`];
    });
  });
  if (compared === 0) return notJudged === 0 ? "There is no total for last year to compare with." : noChangeJudged;
  const others = compared - moved.length;
  if (moved.length === 0)
    return `No clear change: ${compared === 1 ? "the one headline with a last year did not move" : `none of the ${compared} headlines with a last year moved`} by more than chance would explain.`;
  const rest =
    others === 0 ? "" : ` The other ${others === 1 ? "headline" : `${others} headlines`} did not change clearly.`;
  return `${moved.join("; ")}: more than chance would explain.${rest}`;
}

/** How many schools stand out from England, each way. */
function standing(comparisons: readonly Comparison[]): string {
  const found = comparisons.flatMap(standingOutSchools);
  const count = (kind: "need" | "strength") =>
    new Set(found.filter((each) => each.kind === kind).map(({ school }) => school)).size;
  const [needs, strengths] = [count("need"), count("strength")];
  if (needs + strengths === 0) return nobodyStandsOut;
  const does = (schools: number) => (schools === 1 ? "does" : "do");
  const worse =
    needs === 0
      ? "No school does clearly worse than England"
      : `${schoolsInWords(needs)} ${does(needs)} clearly worse than England, and may need help`;
  const better =
    strengths === 0
      ? "none does clearly better"
      : `${strengths} ${does(strengths)} clearly better, and may give ${needs === 0 ? "help" : "it"}`;
  return `${worse}; ${better}.`;
}

/** Returns by title, each with when it is or was due. */
const withDue = (comparisons: readonly Comparison[]): string =>
  listInWords(
    comparisons.map((each) => {
      const due = dueInWords(each);
      return due === null ? titleOf(each) : `${titleOf(each)} (${due})`;
    }),
  );

/** Which schools have no figures and why, return by return; then for whom published figures stand that no school has confirmed. */
function missing(comparisons: readonly Comparison[]): string {
  const without = comparisons.flatMap((comparison) => {
    const reasons = new Map<string, string[]>();
    for (const school of comparison.schools) {
      const why = whyNothing(school);
      if (why !== null) reasons.set(why, [...(reasons.get(why) ?? []), school.shortName]);
    }
    if (reasons.size === 0) return [];
    const said = [...reasons].map(([why, names]) => `${someNames(names)} (${why})`).join("; ");
    return [`${titleOf(comparison)}: ${said}.`];
  });
  const isWhole = ({ progress }: Comparison) => progress.imported === progress.asked;
  const whole = comparisons.filter((each) => each.progress.imported > 0 && isWhole(each));
  const inPart = comparisons.filter((each) => each.progress.imported > 0 && !isWhole(each));
  const nothing =
    whole.length + inPart.length > 0
      ? "No school is without figures."
      : "Nothing: every school asked has figures in this summary.";
  return [
    ...(without.length > 0 ? without : [nothing]),
    ...(whole.length > 0 ? [`Shown as published, confirmed by no school: ${withDue(whole)}.`] : []),
    ...inPart.map(
      (each) => `${withDue([each])}: the figures of ${schoolsInWords(each.progress.imported)} are ${notConfirmed}.`,
    ),
  ].join(" ");
}

/** What a director asks first of a summary, each in a sentence or two: results, change, who stands out, what is missing. */
export const inShort = (comparisons: readonly Comparison[]): readonly InShort[] => [
  { asked: "Results", said: results(comparisons) },
  { asked: "What changed", said: changes(comparisons) },
  { asked: "Who stands out", said: standing(comparisons) },
  { asked: "What is missing", said: missing(comparisons) },
];
