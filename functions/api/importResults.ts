import { z } from "zod";
import type { ResultsImportPlan } from "../../core/entries/imports/resultsPlan";
import { stagesInOrder } from "../../core/entries/imports/stages";
import { periodSchema } from "../../core/returns/definition";
import { resultsImportSchema, type ResultsImportAnswer } from "../../core/wire/resultsImport";
import { importResults as importFile, type ResultsImported } from "../imports/importResults";
import { readResultsFile } from "../imports/readResultsFile";
import { ok, refuse, type JsonAnswer, type Refused } from "./answer";
import { registerOf } from "./findInScope";
import { dryRunOf, issuesOfRows } from "./importAnswers";
import { media } from "./media";
import { none, route } from "./route";

const words = (most: number) => z.string().trim().min(1).max(most);

/** A plan as it goes over the wire: what it would put where stays with the service. */
const imported = (plan: ResultsImportPlan, applied: boolean): ResultsImportAnswer => ({
  ...{ applied, planId: plan.planId, layout: { ...plan.profile } },
  ...{ file: plan.file, source: plan.source, edition: plan.edition, stage: plan.stage },
  returns: plan.returns.map((each) => ({
    ...each,
    counts: { ...each.counts },
    collections: each.collections.map((one) => ({ ...one })),
    notIssued: each.notIssued && { sentence: each.notIssued.sentence, schools: [...each.notIssued.schools] },
  })),
  unmatched: plan.unmatched.map((each) => ({ ...each })),
  ...{ otherPeriods: plan.otherPeriods, empty: plan.empty },
  notUsed: plan.notUsed.map((each) => ({ ...each })),
  problems: plan.problems.map((each) => ({ ...each })),
});

const hasProblems = (detail: string, issues: { path: string; message: string }[]) =>
  refuse("results-file-has-problems", detail, { issues });

function answerOf(
  outcome: ResultsImported,
): JsonAnswer<ResultsImportAnswer> | Refused<"results-file-has-problems" | "results-moved"> {
  switch (outcome.kind) {
    case "planned":
    case "applied":
      return ok(imported(outcome.plan, outcome.kind === "applied"));
    case "moved":
      return refuse(
        "results-moved",
        "What this file would do is no longer what you looked at. Do the dry run again, look at it, and apply that plan.",
      );
    case "unknown layout":
    case "edition not understood":
      return hasProblems(`${outcome.wrong} ${outcome.mend}`, [
        { path: outcome.kind === "unknown layout" ? "layout" : "edition", message: `${outcome.wrong} ${outcome.mend}` },
      ]);
    case "errors": {
      const errors = outcome.plan.problems.filter(({ severity }) => severity === "error");
      return hasProblems(
        `The file has ${String(errors.length)} ${errors.length === 1 ? "error" : "errors"}. Mend them and try it again; nothing was imported.`,
        issuesOfRows(errors),
      );
    }
    case "too large":
      return hasProblems(
        `The figures of ${outcome.schools.join(", ")} are too many to keep in one import. Import fewer columns at a time.`,
        outcome.schools.map((school) => ({ path: school, message: "has more figures than one import keeps" })),
      );
  }
}

/**
 * POST /v1/results/import: with `dryRun` what a file of published or exported results would put where; with the `planId` it gave, that plan applied. What is
 * imported stands in each school's template to confirm or correct, and in the comparison until it does.
 */
export const importResults = route({
  operation: "importResults",
  params: none,
  query: z.object({
    ...dryRunOf,
    file: words(100).default("results file").describe("The file's name, kept as the origin of every figure"),
    source: words(200).optional().describe("Who published the file; that of its layout when not said"),
    stage: z.enum(stagesInOrder).describe("How final the figures are"),
    edition: words(80).optional().describe("Which issue of the file it is, for example the day it was published"),
    period: periodSchema.optional().describe("The data period, where the file does not say its year"),
    layout: words(40).optional().describe("The layout of the file; told by its headings when not said"),
  }),
  files: [media.csv, media.gzip, media.bytes],
  gives: resultsImportSchema,
  given: { 200: "What the import would do, or did" },
  problems: ["results-file-has-problems", "results-moved"],
  async handle({ deps, person, query, body }) {
    const { dryRun = false, planId = null, file, stage } = query;
    if (!dryRun && planId === null)
      return refuse(
        "request-not-understood",
        "Say dryRun=true first, look at the plan, then send the file again with its planId.",
      );
    const table = readResultsFile(body.bytes);
    if (table.refused) {
      const message = `${table.wrong} ${table.mend}`;
      return hasProblems(message, [{ path: "file", message }]);
    }
    const outcome = await importFile(deps.store, {
      ...{ table, file, stage, register: await registerOf(deps, person) },
      ...{ profileId: query.layout ?? null, source: query.source ?? null, edition: query.edition ?? null },
      ...{ period: query.period ?? null, planId: dryRun ? null : planId },
      by: { id: person.id, name: person.name },
      now: deps.now(),
    });
    return answerOf(outcome);
  },
});
