import fc from "fast-check";
import { checkRegister } from "../../../core/register/checkRegister";
import { findSchool } from "../../../core/register/findSchool";
import type { ImportPlan } from "../../../core/register/importPlan";
import { planImport } from "../../../core/register/planImport";
import { applied, briefHeadings, optionsWith, register, tableOf } from "./imports";

describe("planImport, for any file", () => {
  const row = fc
    .record({
      // Not 3733999: a school held it once, so it would be found and not held now.
      code: fc.integer({ min: 2000, max: 3998 }).map((number) => `373${String(number)}`),
      name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ""),
      phase: fc.constantFrom("Primary", "Secondary", "3-16", "11-18", "Secondary and post-16", "4 to 11"),
      status: fc.constantFrom("VA", "Academy", "VC"),
      place: fc.constantFrom(["North", "One"], ["South", "Two"], ["East", "Two"], ["West", "Four"]),
    })
    .map(({ code, name, phase, status, place }) => [code, name, phase, status, ...place]);
  const file = fc.uniqueArray(row, { maxLength: 12, selector: (cells) => cells[0] });

  it("imports everything once: a second time there is nothing to do, and the register stands", () => {
    fc.assert(
      fc.property(file, (rows) => {
        const table = tableOf(briefHeadings, ...rows);
        const plan = planImport(register, table, optionsWith());
        expect(plan.adds.length + plan.unchanged + new Set(plan.changes.map((change) => change.row)).size).toBe(
          rows.length,
        );
        const after = applied(register, plan);
        expect(checkRegister(after).filter((problem) => problem.kind !== "name")).toEqual([]);
        for (const cells of rows) expect(findSchool(after, cells[0] ?? "")?.held).toBe("now");
        const again = planImport(after, table, optionsWith());
        expect(again).toMatchObject({
          adds: [],
          changes: [],
          addedTrusts: [],
          addedFamilies: [],
          schools: [],
          unchanged: rows.length,
        });
      }),
    );
  });

  it("plans the same for the rows in any order, by their content alone", () => {
    // Row numbers stand in the plan and in sources; what is planned does not depend on them.
    const withoutRows = (plan: ImportPlan): unknown =>
      JSON.parse(
        JSON.stringify(
          { ...plan, adds: [...plan.adds].sort(byText), changes: [...plan.changes].sort(byText) },
          (key, value: unknown) =>
            key === "row" || key === "source"
              ? undefined
              : typeof value === "string"
                ? value.replace(/[Rr]ow \d+/g, "row")
                : value,
        ),
      );
    const byText = (a: { sentence: string }, b: { sentence: string }): number => (a.sentence < b.sentence ? -1 : 1);
    fc.assert(
      fc.property(
        file.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const [a, b] = [rows, shuffled].map((some) =>
            planImport(register, tableOf(briefHeadings, ...some), optionsWith()),
          );
          if (!a || !b) throw new Error("two plans were made");
          const sorted = (plan: ImportPlan): unknown => withoutRows({ ...plan, problems: [] });
          expect(sorted(b)).toEqual(sorted(a));
          expect(b.planId).toBe(a.planId);
        },
      ),
    );
  });
});
