import type { Register, School } from "../../core/register/register";
import type { Entries } from "../../core/entries/entry";
import { accountedFor } from "../../core/entries/imports/accountedFor";
import { schoolAt, shortWithCode, trustAt } from "../../core/register/schoolAt";
import { confirmationCells } from "../../core/returns/importedCells";
import type { Collection } from "../../core/returns/collection";
import { stampText } from "../../core/returns/stamp";
import type { WorkbookPlan } from "../../core/sheets/sheetPlan";
import { stampOf } from "../../core/sheets/template/stampOf";
import { templatePlan } from "../../core/sheets/template/templatePlan";
import type { TemplateRequest, TemplateSchool } from "../../core/sheets/template/templateRequest";
import { backgroundOf, type Background } from "../intake/background";
import { signOffLabels } from "../../core/rules/judge";
import type { Partition } from "../store/keys";
import { readRevision, type Revision } from "../store/revisions";
import type { Store } from "../store/store";
import { mendHead } from "../submissions/mendHead";
import { seal, type TemplateKeys } from "./templateKeys";

/** What a template is made for: one school in one collection. */
export interface TemplateFor {
  readonly register: Register;
  readonly school: School;
  readonly collection: Collection;
  readonly partition: Partition;
}

function templateSchool(register: Register, school: School): TemplateSchool {
  const now = schoolAt(school, null);
  return {
    schoolId: school.schoolId,
    name: now.name,
    laestab: now.laestab ?? school.laestabs.at(-1)?.laestab ?? "",
    urn: now.urn,
    trust: trustAt(register, school, null)?.trust.name ?? null,
  };
}

/** The name a school's template is saved under, which every system takes: `Results of 2024-25, St Mary's (3733421).xlsx`. */
export function templateName(school: School, { title }: Pick<Collection, "title">): string {
  const name = `${title}, ${shortWithCode(school)}`;
  return `${name.replace(/[\\/:*?"<>|\p{C}]/gu, "-").slice(0, 150)}.xlsx`;
}

/**
 * What a revision answered, as it stands now: without the sign-off; a figure it only confirmed gives way to a later stage imported since, and the sheet it stands
 * on is to be confirmed again.
 */
function answersOf(revision: Revision, { imported, layout }: Background): Entries {
  const counted = accountedFor(imported, { imported: new Map(), ...revision }, (cell) => layout.cells.has(cell));
  const superseded = new Set(
    [...counted].flatMap(([cell, { basis }]) => (basis === "imported" ? [layout.cells.get(cell)?.section.id] : [])),
  );
  const again = new Set(
    confirmationCells(layout).flatMap(({ cell, laid }) => (superseded.has(laid.section.id) ? [cell] : [])),
  );
  return new Map(
    [...counted].flatMap(([cell, { entry }]) =>
      signOffLabels.has(cell) || again.has(cell) ? [] : [[cell, entry] as const],
    ),
  );
}

/**
 * Plans the template of one school for one collection, sealed with the current key. What the school sent last stands in it, so that a
 * corrected copy is compared with nothing older; otherwise what was imported does. The head teacher signs afresh each time.
 */
export async function planTemplate(store: Store, keys: TemplateKeys, wanted: TemplateFor): Promise<WorkbookPlan> {
  const { register, school, collection, partition } = wanted;
  const { schoolId } = school;
  const [background, head] = await Promise.all([
    backgroundOf(store, { collection, partition, school }, null),
    mendHead(store, partition, schoolId),
  ]);
  const newest = await readRevision(store, partition, schoolId, head.revision);
  const request: TemplateRequest = {
    school: templateSchool(register, school),
    collection: { id: collection.id, title: collection.title, dueOn: collection.dueOn },
    asks: background.asks,
    last: background.last,
    prefilled: background.prefilled,
    origins: new Map([...background.imported].map(([cell, { origin }]) => [cell, origin])),
    answers: newest ? answersOf(newest, background) : new Map(),
    base: head.revision,
  };
  const sealed = { ...request, seal: seal(keys, stampText(stampOf(request))) };
  return templatePlan(sealed, background.layout);
}
