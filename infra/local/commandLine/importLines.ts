import { sayCount } from "../../../core/lists/sayCount";
import type { ResultsImportAnswer } from "../../../core/wire/resultsImport";

function countLines({ counts }: ResultsImportAnswer["returns"][number], applied: boolean): string[] {
  /** A count with its verb: what is so, of one and of several, or what would be. */
  const says = (count: number, [one, many, would]: readonly [string, string, string], rest: string): string[] =>
    count === 0
      ? []
      : [`    ${sayCount(count, "figure")} ${applied ? (count === 1 ? one : many) : `would ${would}`} ${rest}`];
  return [
    ...says(counts.new, ["is", "are", "be"], "new"),
    ...(counts.same === 0 ? [] : [`    ${sayCount(counts.same, "figure is", "figures are")} on record already`]),
    ...says(counts.superseding, ["supersedes", "supersede", "supersede"], "an earlier stage, which stays on record"),
    ...says(
      counts.differing,
      ["differs", "differ", "differ"],
      "from an earlier import of this stage, standing instead",
    ),
    ...says(counts.behind, ["goes", "go", "go"], "beneath a later stage that stands already"),
  ];
}

const part = (what: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${what} (${String(lines.length)})`, ...lines.map((line) => `  ${line}`)];

/** What an import of results would do, or did, for the terminal: what to mend first, then each return, then what was left aside and why. */
export function importLines(plan: ResultsImportAnswer): string[] {
  const { applied, problems, returns, unmatched, notUsed, otherPeriods, empty } = plan;
  const said = (severity: "error" | "query") =>
    problems.filter((problem) => problem.severity === severity).map(({ wrong, mend }) => `${wrong} ${mend}`);
  return [
    `${plan.file}: ${plan.layout.title}`,
    `Source: ${plan.source}. Stage: ${plan.stage}. Edition: ${plan.edition}.`,
    ...part("To mend before anything is imported", said("error")),
    ...part("To look at", said("query")),
    ...returns.flatMap((each) => [
      "",
      `${each.title} ${each.period}, ${sayCount(each.schools, "school")}${each.collections.map(({ title }) => `, into "${title}"`).join("")}`,
      ...countLines(each, applied),
      ...(each.notIssued ? [`    ${each.notIssued.sentence}`, `    ${each.notIssued.schools.join(", ")}`] : []),
    ]),
    ...part(
      "Rows of no school we know",
      unmatched.map(({ row, codes, name, reason }) => `Row ${String(row)} (${name ?? codes}): ${reason}`),
    ),
    ...part(
      "Columns not used",
      notUsed.map(({ column, why }) => `${column}: ${why ?? "the layout does not know it."}`),
    ),
    "",
    ...(otherPeriods > 0 ? [`${sayCount(otherPeriods, "row is", "rows are")} of other years.`] : []),
    ...(empty > 0
      ? [`${sayCount(empty, "row of a known school holds", "rows of known schools hold")} no figure.`]
      : []),
    applied ? "Imported." : "Nothing was imported. Add --apply to do this.",
  ];
}
