import { someNames, standingOutSchools } from "./boardWords";
import { dateInWords } from "../entries/civilDate";
import type { Comparison } from "./comparison";
import { dueInWords, isPastDue } from "./dueWords";
import { listInWords, schoolsInWords } from "./words";

const mostNamed = 5;

/** A few names; beyond five, only how many schools stand out. */
const fewNames = (names: readonly string[]): string =>
  names.length <= mostNamed ? someNames(names) : `the ${names.length} schools that stand out`;

const titleOf = ({ returnTitle, period }: Comparison): string => `${returnTitle} ${period}`;

/** How many schools' figures of each return wait, for something to be said of all of them at once. */
interface Waiting {
  readonly title: string;
  readonly schools: number;
}

/** `the figures of 2 schools … (Results 2024/25)` for one return; for several, each with its number of schools. */
function figuresOf(waiting: readonly Waiting[], which: (figures: string) => string): string[] {
  const [first, ...others] = waiting.filter(({ schools }) => schools > 0);
  if (!first) return [];
  if (others.length === 0) return [`${which(`the figures of ${schoolsInWords(first.schools)}`)} (${first.title}).`];
  const each = [first, ...others].map(({ title, schools }) => `${title} (${schoolsInWords(schools)})`);
  return [`${which("the figures")}: ${listInWords(each)}.`];
}

/**
 * What is asked about the schools that have sent nothing: before the due date that they still have to; after it, of those for whom no published figures stand in either,
 * that they are chased. A collection whose published figures stand for all of them is over.
 */
function ofMissing(comparison: Comparison): string[] {
  const { schools, collection } = comparison;
  const missing = schools.filter(({ status }) => status === "not started");
  const title = titleOf(comparison);
  const due = dueInWords(comparison);
  if (due !== null && !isPastDue(comparison) && collection.dueOn !== undefined)
    return missing.length > 0
      ? [`Note that ${title} is due from ${schoolsInWords(missing.length)} by ${dateInWords(collection.dueOn)}.`]
      : [];
  const late = missing.filter(({ basis }) => due === null || basis === null).map(({ shortName }) => shortName);
  if (late.length === 0) return [];
  const who =
    late.length > 1 && late.length === schools.length ? `all ${schoolsInWords(late.length)}` : someNames(late);
  return [`Ask ${who} to send ${title}${due === null ? "" : `, which ${due}`}, and say by when.`];
}

function ofReturn(comparison: Comparison): string[] {
  const title = titleOf(comparison);
  const stand = standingOutSchools(comparison);
  const names = (kind: "need" | "strength"): string[] => [
    ...new Set(stand.filter((each) => each.kind === kind).map(({ school }) => school)),
  ];
  const [needs, strengths] = [names("need"), names("strength")];
  return [
    ...ofMissing(comparison),
    ...(needs.length > 0
      ? [
          `Agree who works with ${fewNames(needs)} to find the cause of ${needs.length === 1 ? "its need" : "their needs"} (${title}), and when they report.`,
        ]
      : []),
    ...(strengths.length > 0
      ? [`Ask ${fewNames(strengths)} what they can offer other schools, and within what capacity.`]
      : []),
  ];
}

/** What a board is asked to decide, from where the returns stand and which schools stand out; then what the officers ask. Never empty. */
export function decisionsInWords(comparisons: readonly Comparison[], asked: readonly string[] = []): string[] {
  const waiting = (count: (byStatus: Comparison["progress"]["byStatus"]) => number): Waiting[] =>
    comparisons.map((comparison) => ({ title: titleOf(comparison), schools: count(comparison.progress.byStatus) }));
  const found = [
    ...figuresOf(
      waiting(({ approved }) => approved),
      (figures) => `Authorise ${figures} that an officer has approved`,
    ),
    ...figuresOf(
      waiting(({ submitted, queried }) => submitted + queried),
      (figures) => `Note that ${figures} are not yet approved`,
    ),
    ...comparisons.flatMap(ofReturn),
    ...asked,
  ];
  return found.length > 0 ? found : ["Receive this summary. Nothing in it asks for a decision."];
}
