import { dateOfText } from "../entries/civilDate";
import { isLaestab, isUrn, plainCode } from "./code";
import type { ImportColumn } from "./importColumns";
import { agesOf, looksLikeDate, phaseOf } from "./importPhase";
import type { ImportProblem } from "./importPlan";
import type { ImportRow } from "./importTable";
import type { Phase } from "./register";

/** What one row says of a school; null where the file has no such column or the cell is empty: nothing is said, nothing changes. */
export interface ImportedRow {
  readonly row: number;
  readonly schoolId: string | null;
  readonly laestab: string | null;
  readonly urn: string | null;
  readonly name: string | null;
  readonly officialName: string | null;
  readonly phases: [Phase, ...Phase[]] | null;
  readonly ages: readonly [low: number, high: number] | null;
  readonly status: string | null;
  readonly family: string | null;
  readonly trust: string | null;
  readonly membership: "planned" | "joined" | null;
  /** The first day the row's facts hold, as a civil date. */
  readonly from: string | null;
}

/**
 * Reads one row; `today` is a civil date. Every cell that cannot be read is an error at its column. Quotation marks that curl are made
 * straight in names, so that one school is not two.
 */
export function readImportRow(
  row: ImportRow,
  columns: ReadonlyMap<ImportColumn, string>,
  today: string,
): { readonly given: ImportedRow; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const text = (kind: ImportColumn): string | null => {
    const cell = (row.cells.get(columns.get(kind) ?? "") ?? "")
      .trim()
      .replace(/\s+/g, " ")
      .replace(/[\u2018\u2019]/g, "'");
    return cell === "" ? null : cell;
  };
  const read = <Value>(
    kind: ImportColumn,
    of: (cell: string) => Value | null,
    wrong: string,
    mend: string,
  ): Value | null => {
    const cell = text(kind);
    const value = cell === null ? null : of(cell);
    if (cell !== null && value === null)
      problems.push({
        severity: "error",
        row: row.row,
        column: columns.get(kind) ?? null,
        wrong: `Row ${String(row.row)}: "${cell}" ${wrong}.`,
        mend,
      });
    return value;
  };
  const code = (is: (code: string) => boolean) => (cell: string) => (is(plainCode(cell)) ? plainCode(cell) : null);
  const mended = looksLikeDate(text("phase") ?? text("ages") ?? "")
    ? "Excel has taken an age range for a date: make the column text and type it again, for example 11-16."
    : 'Use "Primary", "Secondary", "Secondary and post-16", or the ages, for example 3-16.';
  const phase = read("phase", phaseOf, "is not a phase", mended);
  const membership = read(
    "membership",
    (cell) => (["planned", "joined"] as const).find((one) => one === cell.toLowerCase()) ?? null,
    "is not a membership",
    'Use "planned" or "joined".',
  );
  const given: ImportedRow = {
    row: row.row,
    schoolId: text("schoolId"),
    laestab: read(
      "laestab",
      code(isLaestab),
      "is not a LAESTAB",
      "A LAESTAB is 7 digits: 3 of the local authority and 4 of the school; make the column text if Excel has shortened it.",
    ),
    urn: read(
      "urn",
      code(isUrn),
      "is not a URN",
      "A URN is up to 7 digits; copy it from Get Information about Schools.",
    ),
    name: text("name"),
    officialName: text("officialName"),
    phases: phase?.phases ?? null,
    ages: read("ages", agesOf, "is not an age range", mended) ?? phase?.ages ?? null,
    status: text("status"),
    family: text("family"),
    trust: text("trust"),
    membership,
    from: read("from", dateOfText, "is not a date", "Type the day, for example 1 September 2026."),
  };
  if (given.from !== null && given.from > today && membership !== "planned")
    problems.push({
      severity: "error",
      row: row.row,
      column: columns.get("from") ?? null,
      wrong: `Row ${String(row.row)}: ${given.from} is after today.`,
      mend: 'Import the row on that day or later; only a "planned" membership may begin in the future.',
    });
  if (given.schoolId === null && given.laestab === null && given.urn === null && problems.length === 0)
    problems.push({
      severity: "error",
      row: row.row,
      column: columns.get("laestab") ?? columns.get("urn") ?? null,
      wrong: `Row ${String(row.row)} (${given.name ?? "no name"}) has no code; schools are never told apart by name.`,
      mend: "Enter the school's LAESTAB or URN.",
    });
  return { given, problems };
}
