import { z } from "zod";
import type { ImportProblem } from "../../core/register/importPlan";
import type { Issue } from "../../core/wire/problems";

const flag = z.enum(["true", "false", ""]).transform((text) => text !== "false");

/** The two parameters of every import: try it, then apply exactly what was tried. */
export const dryRunOf = {
  dryRun: flag.optional().describe("Only say what the file would do"),
  planId: z.string().max(64).optional().describe("The plan to apply, as the dry run named it"),
};

/** A parameter that is on when it stands in the address, unless it says false. */
export const flagOf = (on: boolean) => flag.default(on);

const place = ({ row, column }: ImportProblem): string =>
  [row === null ? "file" : `row ${String(row)}`, ...(column === null ? [] : [column])].join(", ");

/** The problems of a file's rows as issues: where each stands, and what to do. */
export const issuesOfRows = (problems: readonly ImportProblem[]): Issue[] =>
  problems.map((problem) => ({ path: place(problem), message: `${problem.wrong} ${problem.mend}` }));
