import type { CollectionSummary, SchoolProgress } from "../../../core/wire/collections";
import { styled } from "../../../core/sheets/sheetParts";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { tableSheet } from "../../../core/sheets/tableSheet";

/** The schools to chase as a sheet: what officers write beside a school (rang, will send Friday) stays with it when the list is made again. */
export function chaseList(
  collection: CollectionSummary,
  schools: readonly SchoolProgress[],
  dueOn: string,
): WorkbookPlan {
  const sheet = tableSheet<SchoolProgress>({
    sheet: "Chase list",
    table: "ChaseList",
    title: "Schools to chase",
    lines: [`${collection.title}, due ${dueOn}. Write beside the table what you agreed with each school.`],
    columns: [
      { name: "School", widthChars: 38, cell: ({ name }) => styled(name, "labelStrong") },
      { name: "LAESTAB", widthChars: 11, cell: ({ laestab }) => styled(laestab, "label") },
      { name: "Trust", widthChars: 24, cell: ({ trust }) => styled(trust ?? "–", "label") },
      { name: "Family", widthChars: 18, cell: ({ family }) => styled(family, "label") },
      { name: "Status", widthChars: 14, cell: ({ status }) => styled(status, "label") },
    ],
    rows: schools,
    identity: { keyColumns: ["LAESTAB"], id: ({ schoolId }) => schoolId, figure: ({ schoolId }) => ({ schoolId }) },
    frozenColumns: 1,
    footer: collection.title,
  });
  return { title: "Chase list", author: "Trustwide", sheets: [sheet], names: [], activeSheet: "Chase list" };
}
