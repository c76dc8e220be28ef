import { someNames, standingOutSchools } from "./boardWords";
import type { Comparison } from "./comparison";
import { schoolsInWords } from "./words";

const mostNamed = 5;

/** A few names; beyond five, only how many schools stand out. */
const fewNames = (names: readonly string[]): string =>
  names.length <= mostNamed ? someNames(names) : `the ${names.length} schools that stand out`;

function ofReturn(comparison: Comparison): string[] {
  const { returnTitle, period, progress, schools } = comparison;
  const title = `${returnTitle} ${period}`;
  const { approved, submitted, queried } = progress.byStatus;
  const missing = schools.filter(({ status }) => status === "not started").map(({ shortName }) => shortName);
  const waiting = submitted + queried;
  const stand = standingOutSchools(comparison);
  const names = (kind: "need" | "strength"): string[] => [
    ...new Set(stand.filter((each) => each.kind === kind).map(({ school }) => school)),
  ];
  const [needs, strengths] = [names("need"), names("strength")];
  return [
    ...(approved > 0
      ? [`Authorise the figures of ${schoolsInWords(approved)} that an officer has approved (${title}).`]
      : []),
    ...(waiting > 0 ? [`Note that the figures of ${schoolsInWords(waiting)} are not yet approved (${title}).`] : []),
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
  const found = [...comparisons.flatMap(ofReturn), ...asked];
  return found.length > 0 ? found : ["Receive this summary. Nothing in it asks for a decision."];
}
