import { z } from "zod";
import type { ImportPlan } from "../../core/register/importPlan";
import { registerImportSchema, type RegisterImport } from "../../core/wire/registerImport";
import { importRegister } from "../register/importRegister";
import { readRegisterFile } from "../register/readRegisterFile";
import { ok, refuse } from "./answer";
import { refuseFile } from "./refuseFile";
import { registerOf } from "./findInScope";
import { dryRunOf, flagOf, issuesOfRows } from "./importAnswers";
import { media } from "./media";
import { none, route } from "./route";

/** A plan as it goes over the wire; the version is the register's after it where it was applied. */
const imported = (plan: ImportPlan, applied: boolean, registerVersion: number): RegisterImport => ({
  ...{ applied, registerVersion, planId: plan.planId, unchanged: plan.unchanged },
  adds: [...plan.adds],
  addedTrusts: plan.addedTrusts.map(({ name }) => name),
  addedFamilies: plan.addedFamilies.map(({ name }) => name),
  changes: [...plan.changes],
  ends: [...plan.ends],
  notInFile: [...plan.notInFile],
  problems: [...plan.problems],
});

/** POST /v1/schools/import: with `dryRun` what a register file would add, change and end; with the `planId` it gave, that plan applied. */
export const importSchools = route({
  operation: "importSchools",
  params: none,
  query: z.object({
    ...dryRunOf,
    endMissing: flagOf(false).describe("End the schools the file leaves out"),
    file: z
      .string()
      .min(1)
      .max(100)
      .default("register file")
      .describe("The file's name, kept as the source of every fact"),
  }),
  files: [media.csv, media.xlsx],
  gives: registerImportSchema,
  given: { 200: "What the import would do, or did" },
  problems: ["file-refused", "register-file-has-problems", "register-moved"],
  async handle({ deps, person, query, body }) {
    const { dryRun = false, planId = null, endMissing, file } = query;
    if (!dryRun && planId === null)
      return refuse(
        "request-not-understood",
        "Say dryRun=true first, look at the plan, then send the file again with its planId.",
      );
    const read = await readRegisterFile(deps.readWorkbook, body.bytes, body.media === media.csv ? "csv" : "xlsx");
    if (read.kind === "file") return refuseFile(read.refusal);
    if (read.kind === "table")
      return refuse("register-file-has-problems", `${read.wrong} ${read.mend}`, {
        issues: [{ path: "file", message: `${read.wrong} ${read.mend}` }],
      });
    const register = await registerOf(deps, person);
    const by = { id: person.id, name: person.name };
    const outcome = await importRegister(deps.store, {
      ...{ register, file, endMissing, by, table: read.table, planId: dryRun ? null : planId },
      now: deps.now(),
      newId: deps.newId,
    });
    const { kind, plan } = outcome;
    if (kind === "moved")
      return refuse(
        "register-moved",
        "What this file would do is no longer what you looked at. Do the dry run again, look at it, and apply that plan.",
      );
    const errors = plan.problems.filter(({ severity }) => severity === "error");
    if (kind === "errors")
      return refuse(
        "register-file-has-problems",
        `The file has ${String(errors.length)} ${errors.length === 1 ? "error" : "errors"}. Mend them and try it again; nothing was imported.`,
        { issues: issuesOfRows(errors) },
      );
    return ok(imported(plan, kind === "applied", kind === "applied" ? outcome.version : register.version));
  },
});
