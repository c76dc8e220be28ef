import fc from "fast-check";
import { parseWorkbook } from "../../../../core/entries/parse";
import type { Phase } from "../../../../core/register/register";
import { asksOfSchool } from "../../../../core/returns/asksOfSchool";
import { attendanceAndExclusion } from "../../../../core/returns/catalogue/attendanceAndExclusion";
import { post16Outcomes } from "../../../../core/returns/catalogue/post16Outcomes";
import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { schoolContext } from "../../../../core/returns/catalogue/schoolContext";
import { secondaryOutcomes } from "../../../../core/returns/catalogue/secondaryOutcomes";
import { layoutOf, type Ask } from "../../../../core/returns/layout";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { anyEntries } from "../anyEntries";

const asks: readonly Ask[] = [
  { definition: schoolContext, period: "2024/25" },
  { definition: primaryOutcomes, period: "2024/25" },
  { definition: secondaryOutcomes, period: "2024/25" },
  { definition: post16Outcomes, period: "2024/25" },
  { definition: attendanceAndExclusion, period: "2025/26 autumn" },
];

const school = { schoolId: "sch_0example", name: "All Examples School", laestab: "9994000", urn: null, trust: null };
const collection = { id: "autumn-2025", title: "Autumn 2025 returns", dueOn: "2025-12-19" };

const sheetsOf = (phases: readonly Phase[]): string[] =>
  layoutOf(asksOfSchool(asks, phases)).sections.map(({ sheet }) => sheet);

const always = ["School census", "Funding, places and staff"];
const attendance = ["Attendance", "Suspensions and exclusions"];

it.each<[string, Phase[], string[]]>([
  ["a primary", ["primary"], [...always, "Early years to year 4", "Key stage 2", ...attendance]],
  ["a secondary", ["secondary"], [...always, "Key stage 4", ...attendance, "Not in school full time"]],
  [
    "an 11-18 school",
    ["secondary", "post16"],
    [...always, "Key stage 4", "Sixth form results", "Retention and resits", ...attendance, "Not in school full time"],
  ],
  [
    "a 3-16 school",
    ["primary", "secondary"],
    [...always, "Early years to year 4", "Key stage 2", "Key stage 4", ...attendance, "Not in school full time"],
  ],
])("%s has one workbook with these sheets", (_, phases, sheets) => expect(sheetsOf(phases)).toEqual(sheets));

it("every return together, written to a file and read again, gives back what was in it", async () => {
  const layout = layoutOf(asks);
  await fc.assert(
    fc.asyncProperty(anyEntries(layout), async (answers) => {
      const plan = templatePlan({ school, collection, asks, answers }, layout);
      const values = readWorkbook(await writeWorkbook(plan));
      if (isRefusal(values)) throw new Error(values.wrong);
      const parsed = parseWorkbook(values, layout, new Map());
      expect(parsed.findings).toEqual([]);
      expect(parsed.entries).toEqual(answers);
    }),
    { numRuns: 3 },
  );
}, 120_000);
