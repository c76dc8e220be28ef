import { someNames, standingOutSchools } from "./boardWords";
import type { Comparison } from "./comparison";
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

function ofReturn(comparison: Comparison): string[] {
  const { schools } = comparison;
  const title = titleOf(comparison);
  const missing = schools.filter(({ status }) => status === "not started").map(({ shortName }) => shortName);
  const stand = standingOutSchools(comparison);
  const names = (kind: "need" | "strength"): string[] => [
    ...new Set(stand.filter((each) => each.kind === kind).map(({ school }) => school)),
  ];
  const [needs, strengths] = [names("need"), names("strength")];
  return [
    ...(missing.length > 0
      ? [
          `Ask ${missing.length > 1 && missing.length === schools.length ? `all ${schoolsInWords(missing.length)}` : someNames(missing)} to send ${title}, and say by when.`,
        ]
      : []),
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
