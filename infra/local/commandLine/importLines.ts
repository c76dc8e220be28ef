import type { ResultsImportAnswer } from "../../../core/wire/resultsImport";

const figures = (count: number): string => `${String(count)} ${count === 1 ? "figure" : "figures"}`;

function countLines({ counts }: ResultsImportAnswer["returns"][number], applied: boolean): string[] {
  const said: readonly (readonly [number, string])[] = [
    [counts.new, applied ? "are new" : "would be new"],
    [counts.same, "are on record already"],
    [counts.superseding, `${applied ? "supersede" : "would supersede"} an earlier stage, which stays on record`],
    [
      counts.differing,
      `${applied ? "differ" : "would differ"} from an earlier import of this stage, and stand instead`,
    ],
    [counts.behind, `${applied ? "go" : "would go"} beneath a later stage that stands already`],
  ];
  return said.flatMap(([count, words]) => (count === 0 ? [] : [`    ${figures(count)} ${words}`]));
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
      `${each.title} ${each.period}, ${String(each.schools)} ${each.schools === 1 ? "school" : "schools"}${each.collections.map(({ title }) => `, into "${title}"`).join("")}`,
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
    ...(otherPeriods > 0 ? [`${String(otherPeriods)} rows are of other years.`] : []),
    ...(empty > 0 ? [`${String(empty)} rows of known schools hold no figure.`] : []),
    applied ? "Imported." : "Nothing was imported. Add --apply to do this.",
  ];
}
