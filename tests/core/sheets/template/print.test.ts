import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { fitsOnPage } from "../../../../core/sheets/pagination";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { request } from "./request";

it.each(catalogue.map((definition) => [definition.id, definition] as const))(
  "every sheet of a template of %s prints on one page",
  (_, definition) => {
    const period = definition.every === "term" ? "2025/26 autumn" : "2024/25";
    const plan = templatePlan({ ...request, asks: [{ definition, period }] });
    const shown = plan.sheets.filter(({ visibility }) => visibility === "visible");
    expect(shown.length).toBeGreaterThan(2);
    for (const sheet of shown)
      expect([sheet.name, sheet.print.fitToHeight === 1 || fitsOnPage(sheet)]).toEqual([sheet.name, true]);
  },
);
