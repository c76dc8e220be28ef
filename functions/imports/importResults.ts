import { createHash } from "node:crypto";
import { ownCells, ownCellsId } from "../../core/entries/imports/profiles/ownCells";
import { profileOfFile, resultsProfiles } from "../../core/entries/imports/profiles/profiles";
import { planResultsImport } from "../../core/entries/imports/planResultsImport";
import { readResults } from "../../core/entries/imports/readResults";
import type { ResultsProfile } from "../../core/entries/imports/profile";
import type { ResultsImportPlan } from "../../core/entries/imports/resultsPlan";
import type { ImportTable } from "../../core/register/importTable";
import type { Register } from "../../core/register/register";
import type { Stage } from "../../core/returns/collection";
import type { ReturnDefinition } from "../../core/returns/definition";
import { findDefinition, listVersions } from "../returns/definitions";
import { atMost } from "../store/atMost";
import { readCollectionForSchool } from "../store/collections";
import { putImported } from "../store/imported";
import { partitionOf } from "../store/partitions";
import type { Person, Store } from "../store/store";
import { destinationsOf } from "./destinations";

/**
 * An import of a results file. `profileId` null: the layout is told by the headings. `source` null: the layout's own. `planId` null: only say what it
 * would do. `edition`: 1 to 80 characters without #; null: the file's name with a digest of its content. `period`: see `readResults`.
 */
export interface ResultsImport {
  readonly register: Register;
  readonly table: ImportTable;
  readonly file: string;
  readonly profileId: string | null;
  readonly source: string | null;
  readonly stage: Stage;
  readonly edition: string | null;
  readonly period: string | null;
  readonly planId: string | null;
  readonly by: Person;
  readonly now: Date;
}

/**
 * What came of it. `unknown layout`: no layout fits, or the one named is none we know. `edition not understood`: an edition that cannot be kept.
 * `errors`: the plan has some. `moved`: what the file would do is not what the plan named said. `too large`: the schools whose figures are too many to keep.
 */
export type ResultsImported =
  | { readonly kind: "planned" | "errors" | "moved"; readonly plan: ResultsImportPlan }
  | { readonly kind: "applied"; readonly plan: ResultsImportPlan; readonly put: number }
  | { readonly kind: "unknown layout" | "edition not understood"; readonly wrong: string; readonly mend: string }
  | { readonly kind: "too large"; readonly plan: ResultsImportPlan; readonly schools: readonly string[] };

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** An edition for a file that was given none: its name and its content, so that the same file is the same edition and a mended one is another. */
const editionOf = ({ columns, rows }: ImportTable, file: string): string => {
  const content = digest(JSON.stringify([columns, rows.map(({ cells }) => JSON.stringify([...cells])).sort()]));
  return `${file.replaceAll("#", "-").slice(0, 60)} ${content.slice(0, 8)}`;
};

/** The newest version of every return, an officer's own among them. */
async function newestDefinitions(store: Store, groupId: string): Promise<ReturnDefinition[]> {
  const versions = await listVersions(store, groupId);
  const found = await Promise.all(
    [...versions].map(([id, all]) => findDefinition(store, groupId, id, all.at(-1) ?? 1)),
  );
  return found.flatMap((each) => (each ? [each.definition] : []));
}

function layoutOf(
  { columns }: ImportTable,
  profileId: string | null,
  definitions: readonly ReturnDefinition[],
): ResultsProfile | Unclear {
  const unknown = (wrong: string, mend: string) => ({ kind: "unknown layout" as const, wrong, mend });
  const all = resultsProfiles.map(({ id }) => id).join(", ");
  const own = ownCells(columns, definitions);
  if (profileId === ownCellsId)
    return (
      own ??
      unknown(
        "No heading of the file is a cell of a return.",
        "Name the columns by our cell ids, such as ks2_eligible.",
      )
    );
  if (profileId !== null)
    return (
      resultsProfiles.find(({ id }) => id === profileId) ??
      unknown(`We know no layout "${profileId}".`, `The layouts are ${all} and ${ownCellsId}.`)
    );
  const told = profileOfFile(columns);
  if (!("candidates" in told)) return told;
  if (told.candidates.length === 0 && own) return own;
  const which = told.candidates.map(({ id }) => id).join(" or ");
  return told.candidates.length === 0
    ? unknown("The headings are of no layout we know.", `Name the layout: ${all} or ${ownCellsId}.`)
    : unknown(`The headings fit several layouts: ${which}.`, "Name the one it is.");
}

type Unclear = Extract<ResultsImported, { kind: "unknown layout" | "edition not understood" }>;

async function planOf(store: Store, wanted: ResultsImport): Promise<ResultsImportPlan | Unclear> {
  const { register, table, file, stage, period } = wanted;
  const edition = wanted.edition ?? editionOf(table, file);
  if (edition.includes("#") || edition.trim() === "" || edition.length > 80)
    return {
      kind: "edition not understood",
      wrong: "An edition is 1 to 80 characters without #.",
      mend: "Name it by the day the file was published, for example 2025-12-11.",
    };
  const definitions = await newestDefinitions(store, register.groupId);
  const profile = layoutOf(table, wanted.profileId, definitions);
  if ("kind" in profile) return profile;
  const toRead = { profile, table, register, definitions, stage, period };
  const reading = readResults(toRead);
  const destinations = await destinationsOf(store, register.groupId, reading);
  const source = wanted.source ?? profile.source.title;
  return planResultsImport({ ...toRead, file, source, edition, destinations, hash: digest }, reading);
}

const hasErrors = ({ problems }: ResultsImportPlan): boolean => problems.some(({ severity }) => severity === "error");

/**
 * Works out what importing a results file would do and, where the plan is named, does exactly that. Each school's figures are one immutable item by return,
 * stage and edition, so that doing it again, or taking up an import broken off half-way, changes nothing more.
 */
export async function importResults(store: Store, wanted: ResultsImport): Promise<ResultsImported> {
  const plan = await planOf(store, wanted);
  if ("kind" in plan) return plan;
  if (wanted.planId === null) return { kind: "planned", plan };
  if (wanted.planId !== plan.planId) return { kind: "moved", plan };
  if (hasErrors(plan)) return { kind: "errors", plan };
  const { put, existed, tooLarge } = await keepAll(store, plan, wanted);
  if (tooLarge.length > 0) return { kind: "too large", plan, schools: tooLarge };
  // Another import put this edition meanwhile: what it put may be the same, or not.
  const after = existed ? await planOf(store, wanted) : plan;
  return "kind" in after || hasErrors(after) ? { kind: "moved", plan } : { kind: "applied", plan, put };
}

async function keepAll(
  store: Store,
  plan: ResultsImportPlan,
  { register: { groupId }, by, now }: ResultsImport,
): Promise<{ readonly put: number; readonly existed: boolean; readonly tooLarge: readonly string[] }> {
  const { file, source, stage, edition } = plan;
  const told = { file, source, stage, edition, by, at: now.toISOString() };
  const outcomes = await atMost(
    8,
    plan.items.filter(({ toPut }) => toPut),
    async ({ schoolId, school, returnId, collectionId, entries, origins }) => {
      const collection = await readCollectionForSchool(store, groupId, collectionId, schoolId);
      const partition = collection && partitionOf(collection, schoolId);
      if (!partition) throw new Error(`collection ${collectionId} was issued to ${schoolId} a moment ago`);
      return { school, answer: await putImported(store, partition, { schoolId, returnId, entries, origins, ...told }) };
    },
  );
  return {
    put: outcomes.filter(({ answer }) => answer === "put").length,
    existed: outcomes.some(({ answer }) => answer === "exists"),
    tooLarge: outcomes.filter(({ answer }) => answer === "too large").map(({ school }) => school),
  };
}
