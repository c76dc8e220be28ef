import { readFileSync } from "node:fs";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { createHash } from "node:crypto";
import type { ResultsProfile } from "../../../../core/entries/imports/profile";
import type { ResultsToRead } from "../../../../core/entries/imports/resultsToRead";
import { readResults } from "../../../../core/entries/imports/readResults";
import type { SchoolReading } from "../../../../core/entries/imports/resultsReading";
import type { Entry } from "../../../../core/entries/entry";
import { importTable, type ImportTable } from "../../../../core/register/importTable";
import type { Register } from "../../../../core/register/register";
import { attendanceAndExclusion } from "../../../../core/returns/catalogue/attendanceAndExclusion";
import { post16Outcomes } from "../../../../core/returns/catalogue/post16Outcomes";
import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { schoolContext } from "../../../../core/returns/catalogue/schoolContext";
import { secondaryOutcomes } from "../../../../core/returns/catalogue/secondaryOutcomes";
import type { ReturnDefinition } from "../../../../core/returns/definition";

/** The five returns a results file may fill. */
export const definitions: readonly ReturnDefinition[] = [
  schoolContext,
  primaryOutcomes,
  secondaryOutcomes,
  post16Outcomes,
  attendanceAndExclusion,
];

/** A table from its lines, cells parted by commas, the headings first. */
export function tableOf(...lines: readonly string[]): ImportTable {
  const table = importTable(parse(lines.join("\n"), { relax_column_count: true }));
  if (table.refused) throw new Error(table.wrong);
  return table;
}

const folder = join(__dirname, "../../../../../shared/data/dfe");

/** `describe` where the Department's files stand beside this repository; otherwise one skipped test, with the reason printed. */
export function describeWithResultsFiles(title: string, tests: () => void): void {
  if (existsSync(folder)) return void describe(title, tests);
  console.warn(`Skipped "${title}": ../shared/data/dfe is not here to import from.`);
  it.skip(title, tests);
}

/** The bytes of one of the Department's files. */
export const resultsFile = (name: string): Buffer => readFileSync(join(folder, name));

/** One of the Department's files as a table. */
export function resultsTable(name: string): ImportTable {
  const table = importTable(parse(resultsFile(name), { bom: true, relax_column_count: true, skip_empty_lines: false }));
  if (table.refused) throw new Error(table.wrong);
  return table;
}

const fact = { from: "unknown", to: null, source: "test" } as const;

/** A register of three schools: two primary, one of which had other codes before and one a document's wrong code; and a secondary. */
export const register: Register = {
  groupId: "group",
  name: "Group",
  version: 1,
  trusts: [],
  families: [{ familyId: "f", name: "Family", trustId: "t" }],
  schools: [
    {
      ...{ schoolId: "sch_aaaaaaaa", phases: ["primary"], ageLow: 4, ageHigh: 11, familyId: "f", aliases: [] },
      laestabs: [
        { laestab: "3733001", ...fact, to: "2012-08-31" },
        { laestab: "3732001", ...fact },
      ],
      urns: [
        { urn: "107001", ...fact, to: "2012-08-31" },
        { urn: "138001", ...fact },
      ],
      ...{ names: [{ name: "St Ann's", ...fact }], statuses: [{ status: "Academy", ...fact }], trusts: [] },
    },
    {
      ...{ schoolId: "sch_bbbbbbbb", phases: ["primary"], ageLow: 4, ageHigh: 11, familyId: "f" },
      aliases: [{ code: "3734016", label: "as in the brief", source: "test" }],
      ...{ laestabs: [{ laestab: "3733424", ...fact }], urns: [{ urn: "138002", ...fact }] },
      ...{ names: [{ name: "St Thomas", ...fact }], statuses: [{ status: "Academy", ...fact }], trusts: [] },
    },
    {
      ...{ schoolId: "sch_cccccccc", phases: ["secondary"], ageLow: 11, ageHigh: 16, familyId: "f", aliases: [] },
      ...{ laestabs: [{ laestab: "3734600", ...fact }], urns: [{ urn: "138003", ...fact }] },
      ...{ names: [{ name: "Holy Cross", ...fact }], statuses: [{ status: "Academy", ...fact }], trusts: [] },
    },
  ],
};

/** A layout with one column of each sort, on key stage 2. */
export const profile: ResultsProfile = {
  id: "sample",
  title: "Sample",
  source: { title: "Sample", dated: "2025" },
  schools: { laestab: "laestab", urn: "urn", la: "la", estab: "estab", name: "name" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["year", "eligible"],
  fills: [
    { column: "eligible", field: "ks2_eligible", as: "figure" },
    { column: "girls", field: "ks2_eligible", group: "girls", as: "figure" },
    { column: "rwm", was: ["old_rwm"], field: "ks2_rwm_exp_n", as: "percentage" },
    { column: "rwm_girls", field: "ks2_rwm_exp_n", group: "girls", as: "percentage" },
    {
      column: "rwm_dis",
      field: "ks2_rwm_exp_n",
      group: "dis",
      as: "percentage",
      ifBlank: { code: "c", typed: "SUPP" },
    },
    { column: "score", field: "ks2_reading_score", as: "figure" },
    {
      ...{ column: "progress", field: "ks2_reading_progress", as: "figure" },
      without: ["ks2_reading_progress_lower", "ks2_reading_progress_upper"],
    },
  ],
  leftOut: { science: "No return asks science." },
};

/** What reading is given, on the sample register and layout, with what differs. */
export const toRead = (table: ImportTable, other: Partial<ResultsToRead> = {}): ResultsToRead => ({
  ...{ profile, table, register, definitions, stage: "final" },
  ...other,
});

/** What reading a table of the sample layout gives. */
export const read = (table: ImportTable, other: Partial<ResultsToRead> = {}): ReturnType<typeof readResults> =>
  readResults(toRead(table, other));

/** The entries of a reading, by cell, in short: a number, `55%`, or a code with how it was typed. */
export const shown = ({ cells }: Pick<SchoolReading, "cells">): Record<string, number | string> =>
  Object.fromEntries([...cells].map(([cell, { entry }]) => [cell, short(entry)]));

export function short(entry: Entry): number | string {
  if (entry.kind === "number") return entry.value;
  if (entry.kind === "published") return `${String(Number((entry.value * 100).toFixed(4)))}%`;
  if (entry.kind === "code") return entry.typed === undefined ? entry.code : `${entry.code} (${entry.typed})`;
  return entry.kind === "blank" ? "" : entry.value;
}

/** A digest as the planner is given one. */
export const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
