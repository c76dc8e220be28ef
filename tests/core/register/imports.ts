import type { ImportPlan } from "../../../core/register/importPlan";
import { applyPlan } from "../../../core/register/importPlan";
import { importTable, type ImportTable } from "../../../core/register/importTable";
import type { ImportOptions } from "../../../core/register/planImport";
import { registerSchema, type Register } from "../../../core/register/register";
import { registerMade, schoolMade } from "./schools";

/** The headings of a plain list of schools, and of the fuller one. */
export const briefHeadings = ["laestab", "name", "phase", "status", "family", "mat"];
export const fullHeadings = [
  ...briefHeadings.slice(0, 5),
  "trust",
  "urn",
  "official name",
  "ages",
  "membership",
  "from",
];

/** A table of the given rows, the headings first. */
export function tableOf(...grid: string[][]): ImportTable {
  const table = importTable(grid);
  if (table.refused) throw new Error(table.wrong);
  return table;
}

/** An import on 4 May 2026 whose ids and hashes can be foreseen. */
export function optionsWith(more: Partial<ImportOptions> = {}): ImportOptions {
  let minted = 0;
  return {
    today: "2026-05-04",
    mintId: (kind) =>
      kind === "school" ? `sch_new${String((minted += 1)).padStart(5, "0")}` : `${kind}-${String((minted += 1))}`,
    hash: (text) => `hash of ${text}`,
    file: "schools.csv",
    ...more,
  };
}

/** The register with a plan applied, as the schema reads it; fails the test where it was refused. */
export function applied(register: Register, plan: ImportPlan): Register {
  const result = applyPlan(register, plan);
  if (result.refused) throw new Error(`${result.wrong} ${plan.problems.map((problem) => problem.wrong).join(" ")}`);
  return registerSchema.parse(result.register);
}

/** The sentences of a part of a plan, and what is wrong in it, by severity. */
export const sentences = (lines: readonly { sentence: string }[]): string[] => lines.map((line) => line.sentence);
export const wrongs = (plan: ImportPlan, severity: "error" | "query"): string[] =>
  plan.problems.filter((problem) => problem.severity === severity).map((problem) => problem.wrong);

/** Two schools: one with a former LAESTAB, a URN and other names, one with an alias; and the register of both. */
export const one = schoolMade("sch_aaaaaaaa", "3733001", {
  laestabs: [
    { laestab: "3733999", from: "unknown", to: "2013-08-31", source: "a test" },
    { laestab: "3733001", from: "2013-09-01", to: null, source: "a test" },
  ],
  urns: [{ urn: "100001", from: "unknown", to: null, source: "a test" }],
  names: [{ name: "First Catholic Primary School", short: "First", from: "unknown", to: null, source: "a test" }],
  otherNames: [{ name: "First, North", source: "a test" }],
});
export const two = schoolMade("sch_bbbbbbbb", "3733002", {
  aliases: [{ code: "3734016", label: "as in the brief", source: "a test" }],
});
export const register = registerMade(one, two);
/** What the register says of them, as rows of a plain list. */
export const rowOne = ["3733001", "First", "Primary", "VA", "North", "One"];
export const rowTwo = ["3733002", "3733002", "Primary", "VA", "North", "One"];
