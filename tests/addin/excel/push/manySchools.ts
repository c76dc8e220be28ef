import { chaseList } from "../../../../addin/taskpane/officer/chaseList";
import type { CollectionSummary, SchoolProgress } from "../../../../core/wire/collections";
import type { WorkbookPlan } from "../../../../core/sheets/sheetPlan";

/** As many schools as there are in England. */
export const manySchools = 24_000;

const collection: CollectionSummary = {
  ...{ id: "autumn-2026", title: "Autumn 2026", opensOn: "2026-09-01", dueOn: "2026-11-30", state: "open" },
  ...{ previous: null, keptUntil: "2032-11-30", returns: [], asked: manySchools },
};

/** What is pushed of the chase list of them all, each at a status; a name has letters of two bytes, as in Welsh. */
export const chaseListOfMany = (status: SchoolProgress["status"]) => {
  const schools = Array.from({ length: manySchools }, (_, at): SchoolProgress => ({
    ...{ schoolId: `sch_${at}`, laestab: String(2_000_000 + at), name: `Tŷ Mawr ${at}`, trustId: "tru_one" },
    ...{ trust: "Trust One", family: "North", status, revision: 0, receivedAt: null, by: null, due: true },
  }));
  const plan: WorkbookPlan = chaseList(collection, schools, "30 November 2026");
  const { id, title, dueOn: asOf } = collection;
  return { kind: "chase", plan, collection: id, title, asOf, etag: null } as const;
};
