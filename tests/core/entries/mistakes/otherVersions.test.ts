import { parseWorkbook } from "../../../../core/entries/parse";
import type { ReturnDefinition } from "../../../../core/returns/definition";
import { layoutOf } from "../../../../core/returns/layout";
import { readStampName } from "../../../../core/returns/stamp";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import type { WorkbookValues } from "../../../../core/sheets/workbookValues";
import { everyKind } from "../../returns/everyKind";
import { request } from "../../sheets/template/request";

const period = "2025/26 autumn";
const workbookOf = (definition: ReturnDefinition): WorkbookValues =>
  valuesOfPlan(templatePlan({ ...request, asks: [{ definition, period }] }));

const [form, ...others] = everyKind.sections;
if (!form) throw new Error("everyKind has a form");
const [first] = form.fields;
if (!first) throw new Error("its form has a field");
const added = ["one_more", "two_more"].map((id) => ({ ...first, id, label: `Asked as well: ${id}` }));
/** The next version: two fields more at the end of the form. */
const next: ReturnDefinition = {
  ...everyKind,
  version: everyKind.version + 1,
  sections: [{ ...form, fields: [...form.fields, ...added] }, ...others],
};

/** What is said of a workbook of the earlier version where `asked` is asked. */
function findings(workbook: WorkbookValues, asked: ReturnDefinition = next) {
  const read = readStampName(workbook);
  if (read.kind !== "stamp") throw new Error("a template has a stamp");
  const parsed = parseWorkbook(workbook, layoutOf([{ definition: asked, period }]), new Map(), read.stamp);
  return parsed.findings.map(({ rule, severity, wrong, mend, where }) => ({ rule, severity, wrong, mend, where }));
}

it("a field that is new since the workbook's version is told of as new, once for all of a sheet, and not as lost", () => {
  expect(findings(workbookOf(everyKind))).toEqual([
    {
      rule: "version",
      severity: "error",
      wrong:
        '"Asked as well: one_more" is new in version 4 of Every kind, and this workbook was made for version 3; 1 other cell is new with it.',
      mend: "Answer it in a fresh template, which has it, and copy the other answers across.",
      where: "About the school sheet, cell B16.",
    },
  ]);
});

it("a field that both versions ask and that is gone is told of as lost all the same", () => {
  const workbook = workbookOf(everyKind);
  const gone = {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === "About the school"
        ? { ...sheet, cells: new Map([...sheet.cells].filter(([, value]) => value !== first.label)) }
        : sheet,
    ),
    names: new Map([...workbook.names].filter(([name]) => name !== first.id)),
  };
  expect(findings(gone).map(({ rule }) => rule)).toEqual(["version", "moved"]);
});

it("a whole sheet that is new is told of by its first field, and is not said to be missing", () => {
  const whole = { ...form, id: "a_new_sheet", label: "A new sheet", fields: added, headings: [] };
  const withSheet: ReturnDefinition = { ...next, sections: [...everyKind.sections, whole] };
  expect(findings(workbookOf(everyKind), withSheet).map(({ rule, where }) => [rule, where])).toEqual([
    ["version", "A new sheet sheet, cell B8."],
  ]);
});

it("of a workbook of the version asked nothing is new", () => {
  expect(findings(workbookOf(next))).toEqual([]);
});
