import { plainHeading, type ResultsProfile } from "../profile";
import { absenceSchool, absenceStatistics } from "./absenceSchool";
import { censusShares } from "./censusShares";
import { destinationShares, keyStage4Destinations } from "./destinations";
import { keyStage2Comparison } from "./keyStage2Comparison";
import { keyStage2School } from "./keyStage2School";
import { keyStage4Headlines } from "./keyStage4Headlines";
import { keyStage4School } from "./keyStage4School";
import { post16Headlines } from "./post16Headlines";
import { post16School } from "./post16School";
import { schoolCensus } from "./schoolCensus";
import { workforceFigures } from "./workforceFigures";

/** Every layout of a results file Trustwide knows, the Department's own first. */
export const resultsProfiles: readonly ResultsProfile[] = [
  keyStage2School,
  keyStage4School,
  keyStage4Destinations,
  post16School,
  schoolCensus,
  absenceSchool,
  absenceStatistics,
  keyStage2Comparison,
  keyStage4Headlines,
  post16Headlines,
  destinationShares,
  censusShares,
  workforceFigures,
];

/** Why no layout could be told from a file's headings. `candidates` are those it might be; none when it is like none. */
export interface UnknownLayout {
  readonly candidates: readonly ResultsProfile[];
}

/**
 * The layout a file has, told by its headings: every heading it is known by is there. Of several, the one known by headings that include the others'.
 */
export function profileOfFile(headings: readonly string[], profiles = resultsProfiles): ResultsProfile | UnknownLayout {
  const here = new Set(headings.map(plainHeading));
  const fitting = profiles.filter(({ knownBy }) => knownBy.every((heading) => here.has(plainHeading(heading))));
  const includes = (a: ResultsProfile, b: ResultsProfile): boolean =>
    b.knownBy.every((heading) => a.knownBy.map(plainHeading).includes(plainHeading(heading)));
  const best = fitting.filter((each) => fitting.every((other) => includes(each, other)));
  const [only, another] = best;
  return only && !another ? only : { candidates: fitting };
}
