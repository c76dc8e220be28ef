import { checkRegister } from "../../../../../core/register/checkRegister";
import { findSchool } from "../../../../../core/register/findSchool";
import { applyPlan } from "../../../../../core/register/importPlan";
import { importTable, type ImportTable } from "../../../../../core/register/importTable";
import { planImport, type ImportOptions } from "../../../../../core/register/planImport";
import { registerSchema, type Register } from "../../../../../core/register/register";
import { registerTable } from "../../../../../core/register/registerTable";
import { schoolAt } from "../../../../../core/register/schoolAt";
import { readCsv } from "../../../../../functions/register/readCsv";
import { readHallamRegister, readNationalCodes } from "../../../../../infra/local/demo/hallam/register";
import { describeWithSharedData, sharedFile } from "./sharedData";

const register = readHallamRegister();
const empty: Register = {
  groupId: "hallam",
  name: "Diocese of Hallam",
  version: 0,
  trusts: [],
  families: [],
  schools: [],
};
const nothing = {
  adds: [],
  addedTrusts: [],
  addedFamilies: [],
  changes: [],
  ends: [],
  notInFile: [],
  schools: [],
  unchanged: 47,
};

function optionsWith(more: Partial<ImportOptions> = {}): ImportOptions {
  let minted = 0;
  const mintId: ImportOptions["mintId"] = (kind) => {
    minted += 1;
    return kind === "school" ? `sch_${String(minted).padStart(8, "0")}` : `${kind}-${String(minted)}`;
  };
  return { today: "2026-05-04", mintId, hash: (text) => text, file: "schools.csv", ...more };
}

it("Hallam's register, written as a file and imported, has nothing to do", () => {
  const table = importTable(registerTable(register));
  if (table.refused) throw new Error(table.wrong);
  expect(planImport(register, table, optionsWith({ national: readNationalCodes() }))).toMatchObject({
    ...nothing,
    problems: [],
  });
});

describeWithSharedData("the brief's own file", () => {
  const read = (): ImportTable => {
    const table = readCsv(sharedFile("schools.csv"));
    if (table.refused) throw new Error(table.wrong);
    return table;
  };

  it("changes nothing in Hallam's register, and says that one code is not the school's", () => {
    const plan = planImport(register, read(), optionsWith({ national: readNationalCodes() }));
    expect(plan).toMatchObject(nothing);
    expect(plan.problems.map(({ severity, row, wrong }) => ({ severity, row, wrong }))).toEqual([
      {
        severity: "query",
        row: 11,
        wrong:
          "Row 11: 3734016 is not St Thomas More's code today (as in the brief); the row is taken for it, and its code stays 3733424.",
      },
    ]);
  });

  it("makes a whole register where there was none: 47 schools, 2 trusts, 5 families, and again nothing", () => {
    const plan = planImport(empty, read(), optionsWith());
    expect(plan.problems).toEqual([]);
    expect([plan.adds.length, plan.addedTrusts.length, plan.addedFamilies.length]).toEqual([47, 2, 5]);
    const result = applyPlan(empty, plan);
    if (result.refused) throw new Error(result.wrong);
    const made = registerSchema.parse(result.register);
    expect(made.version).toBe(1);
    for (const school of register.schools) {
      const { laestab, status } = schoolAt(school, null);
      const found = findSchool(made, school.aliases[0]?.code ?? laestab ?? "");
      expect(found?.school.phases).toEqual(school.phases);
      expect(found && schoolAt(found.school, null).status).toBe(status);
    }
    expect(planImport(made, read(), optionsWith())).toMatchObject(nothing);
  });

  it("has its wrong code caught: by the import beside the national codes, and by the register check", () => {
    const refused = planImport(empty, read(), optionsWith({ national: readNationalCodes() }));
    expect(refused.problems.map(({ wrong }) => wrong)).toEqual([
      "Row 11: 3734016 is Yewlands Academy, a secondary school (URN 145943), not St Thomas More.",
    ]);
    expect(applyPlan(empty, refused)).toMatchObject({ refused: true, because: "errors" });
    const taken = applyPlan(empty, planImport(empty, read(), optionsWith()));
    if (taken.refused) throw new Error(taken.wrong);
    expect(checkRegister(taken.register, readNationalCodes()).map(({ wrong, mend }) => [wrong, mend])).toEqual([
      [
        "St Thomas More has the LAESTAB 3734016, which is Yewlands Academy, a secondary school (URN 145943).",
        "Find the school's own LAESTAB in Get Information about Schools, and keep 3734016 as an alias so that the document's code still finds it.",
      ],
    ]);
  });
});
