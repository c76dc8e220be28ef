import type { ImportProblem } from "./importPlan";

/** The columns a register file may have. `laestab` to `trust` are those of a plain list of schools; the rest make the fuller one. */
export const importColumns = {
  laestab: ["laestab", "la code", "dfe number"],
  name: ["name", "school name", "short name"],
  phase: ["phase"],
  status: ["status"],
  family: ["family"],
  trust: ["trust", "mat"],
  schoolId: ["school id", "schoolid"],
  urn: ["urn"],
  officialName: ["official name"],
  ages: ["ages", "age range"],
  membership: ["membership"],
  from: ["from", "from date"],
} as const satisfies Record<string, readonly string[]>;

export type ImportColumn = keyof typeof importColumns;

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/**
 * Which heading of a file is which column. A heading that is none is a query (it is not read); two headings for one column, and a file with no
 * column that holds a code, are errors.
 */
export function columnsOf(headings: readonly string[]): {
  readonly columns: ReadonlyMap<ImportColumn, string>;
  readonly problems: readonly ImportProblem[];
} {
  const columns = new Map<ImportColumn, string>();
  const problems: ImportProblem[] = [];
  const kinds = Object.keys(importColumns) as ImportColumn[];
  for (const heading of headings) {
    const kind = kinds.find((one) => (importColumns[one] as readonly string[]).includes(plain(heading)));
    const first = kind && columns.get(kind);
    if (!kind) {
      const used = kinds.map((one) => importColumns[one][0]).join(", ");
      problems.push({
        severity: "query",
        row: null,
        column: heading,
        wrong: `The column "${heading}" is not one the register reads; nothing in it would be imported.`,
        mend: `The columns it reads are ${used}.`,
      });
    } else if (first !== undefined) {
      problems.push({
        severity: "error",
        row: null,
        column: heading,
        wrong: `The columns "${first}" and "${heading}" are two names for one thing.`,
        mend: "Keep the one that holds the right values.",
      });
    } else columns.set(kind, heading);
  }
  if (!(["laestab", "urn", "schoolId"] as const).some((kind) => columns.has(kind)))
    problems.push({
      severity: "error",
      row: null,
      column: null,
      wrong: "The file has no column of codes: schools are never told apart by name.",
      mend: 'Add a column "laestab" or "urn".',
    });
  return { columns, problems };
}
