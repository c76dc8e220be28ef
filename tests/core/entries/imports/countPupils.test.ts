import fc from "fast-check";
import { countPupils } from "../../../../core/entries/imports/pupils/countPupils";
import { countsFile } from "../../../../core/entries/imports/pupils/countsFile";
import { countedFields } from "../../../../core/entries/imports/pupils/countedCells";
import { importTable } from "../../../../core/register/importTable";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";

const table = (...grid: readonly (readonly string[])[]) => {
  const read = importTable(grid);
  if (read.refused) throw new Error(read.wrong);
  return read;
};
const headings = ["UPN", "Surname", "Year Group", "Gender", "FSM Ever 6", "SEN Status", "First Language", "In Care"];
const attendance = ["Possible Sessions", "Authorised Absences", "Unauthorised Absences"];
const cellsOf = (counted: ReturnType<typeof countPupils>, returnId: string) =>
  Object.fromEntries(counted.counts.get(returnId) ?? []);

it("counts pupils by field and group, the nursery apart, and leaves out what the list does not say", () => {
  const counted = countPupils(
    table(
      headings,
      ["A1", "Ash", "Year 3", "Female", "Y", "K", "ENG", "N"],
      ["A2", "Birch", "R", "M", "", "E", "Polish", "Yes"],
      ["A3", "Cedar", "11", "F", "n", "N", "", "no"],
      ["A4", "Dogwood", "Nursery", "F", "Y", "K", "Polish", "N"],
    ),
  );
  expect(counted).toMatchObject({ pupils: 4, problems: [], notRead: [{ heading: "Surname", why: null }] });
  expect(cellsOf(counted, "school-context")).toEqual({
    ...{ census_roll: 3, "census_roll.girls": 2, nursery_pupils: 1, fsm_six_n: 1 },
    ...{ census_sen_support_n: 1, census_ehcp_n: 1, census_eal_n: 1, language_unknown_n: 1, looked_after_n: 1 },
  });
  expect(counted.counts.has("attendance-and-exclusion")).toBe(false);
});

it.each([
  [100, 9, 0, 0, 0],
  [100, 4, 6, 1, 0],
  [100, 50, 0, 1, 1],
  [0, 0, 0, 0, 0],
])(
  "of %s sessions possible, %s and %s missed: persistently absent %s, severely %s",
  (possible, yes, no, much, most) => {
    const row = ["Year 1", "K", "Y", String(possible), String(yes), String(no)];
    const counted = countPupils(
      table(["NC Year", "SEN", "Disadvantaged", ...attendance], row, ["R", "N", "N", "9", "9", "0"]),
    );
    expect(cellsOf(counted, "attendance-and-exclusion")).toMatchObject({
      ...{ absence_enrolments: 1, sessions_possible: possible, sessions_absent: yes + no, persistent_n: much },
      ...{ severe_n: most, "severe_n.dis": most, "severe_n.sen_support": most, "severe_n.ehcp": 0 },
    });
  },
);

it("counts nothing where a row is not understood, and says which, without saying whose it is", () => {
  const counted = countPupils(
    table(
      ["UPN", "Year Group", "Gender", "Pupil Premium"],
      ["A1", "Year 3", "Female", "Y"],
      ["A1", "Year 4", "Unsure", "N"],
    ),
  );
  expect([counted.pupils, counted.counts.size]).toEqual([0, 0]);
  expect(counted.problems).toEqual([
    { row: 3, wrong: "Rows 2 and 3 are of one pupil.", mend: "Export one row for each pupil." },
    { row: 3, wrong: '"Unsure" is not what "Gender" may say.', mend: "Write F or M." },
  ]);
  expect(counted.notRead.map(({ why }) => why)).toEqual([expect.stringContaining("service children")]);
  expect(countPupils(table(["Name"], ["Ash"])).problems).toEqual([
    { row: null, wrong: "The file has no column of year groups.", mend: 'Add a column "Year Group" to the report.' },
  ]);
});

it("fills cells that the returns ask, and no part is larger than its whole", () => {
  const fields = new Map(
    catalogue.flatMap(({ id, sections }) =>
      sections.flatMap((each) => each.fields.map((field) => [`${id} ${field.id}`, field])),
    ),
  );
  for (const { returnId, field, groups } of countedFields)
    expect(fields.get(`${returnId} ${field}`)?.groups).toEqual(expect.arrayContaining([...groups]));
  const pupil = fc.tuple(
    fc.constantFrom("N", "R", "1", "Year 6", "13"),
    fc.constantFrom("F", "M"),
    fc.constantFrom("Y", "N"),
    fc.constantFrom("N", "K", "E"),
    fc.integer({ min: 0, max: 190 }),
  );
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 40 }), (pupils) => {
      const rows = pupils.map(([year, sex, yes, sen, out]) => [year, sex, yes, sen, "190", String(out), "0"]);
      const counted = countPupils(table(["Year", "Sex", "Disadvantaged", "SEN", ...attendance], ...rows));
      for (const [returnId, cells] of counted.counts)
        for (const [cell, count] of cells) {
          const [id = "", group] = cell.split(".");
          const whole = fields.get(`${returnId} ${id}`)?.outOf;
          const of = whole === undefined ? undefined : cells.get(group === undefined ? whole : `${whole}.${group}`);
          if (of !== undefined) expect(count).toBeLessThanOrEqual(of);
          if (group !== undefined) expect(count).toBeLessThanOrEqual(cells.get(id) ?? -1);
        }
    }),
  );
});

it("makes a file of counts, a row for each data period, and leaves out a return whose period is not told", () => {
  const counts = new Map([
    ["school-context", new Map([["census_roll", 210]])],
    ["attendance-and-exclusion", new Map([["severe_n", 2]])],
  ]);
  const year: readonly [string, string] = ["school-context", "2025/26"];
  expect(countsFile("3732001", counts, new Map([year, ["attendance-and-exclusion", "2025/26 autumn"]]))).toBe(
    "laestab,period,census_roll,severe_n\n3732001,2025/26,210,\n3732001,2025/26 autumn,,2\n",
  );
  expect(countsFile("3732001", counts, new Map([year]))).toBe("laestab,period,census_roll\n3732001,2025/26,210\n");
});
