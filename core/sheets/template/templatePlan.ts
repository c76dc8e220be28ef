import type { Entries } from "../../entries/entry";
import { signOffCells } from "../../entries/signOff";
import { confirmationCells } from "../../returns/importedCells";
import { layoutOf, type LaidSection, type WorkbookLayout } from "../../returns/layout";
import { cellReference } from "../address";
import type { WorkbookPlan } from "../sheetPlan";
import { cachedChecks } from "./cachedChecks";
import { checkLines } from "./checkLines";
import { checksOf } from "./checksSheet";
import { filledInOf } from "./filledIn";
import { gridSheet } from "./gridSheet";
import { hiddenSheet } from "./hiddenSheet";
import { leftSheet } from "./leftSheet";
import { listsOf } from "./lists";
import { rowsSheet } from "./rowsSheet";
import { stampOf } from "./stampOf";
import { startSheet } from "./startSheet";
import type { TemplateRequest } from "./templateRequest";

/**
 * The template workbook of one school for one collection: "Start here", a sheet for each section of every return due, "What is left", the live
 * checks and the stamp. Every input has a defined name equal to its cell id. `answers` are drawn into the inputs over `prefilled`, so that the
 * plan is also the inverse of `parseWorkbook`.
 */
export function templatePlan(request: TemplateRequest, layout: WorkbookLayout = layoutOf(request.asks)): WorkbookPlan {
  const { school, collection, last = new Map(), prefilled = new Map(), answers = new Map(), seal = null } = request;
  const { origins = new Map() } = request;
  const entries: Entries = new Map([...prefilled, ...answers]);
  const lists = listsOf(layout);
  const checks = checksOf(checkLines(layout, prefilled), cachedChecks(layout, entries, last, prefilled));
  const sections = layout.sections.map((laid) => {
    const filledIn = filledInOf(laid, prefilled, origins);
    const content = {
      laid,
      school,
      entries,
      last,
      checks,
      lists,
      noteTexts: noteTexts(layout, laid, entries),
      filledIn,
    };
    return laid.section.kind === "rows" ? rowsSheet(content) : gridSheet(content);
  });
  return {
    title: `${collection.title}: ${school.name}`,
    author: "Trustwide",
    sheets: [
      startSheet(request, layout, checks, lists),
      ...sections,
      leftSheet(school, layout, checks, entries),
      checks.plan,
      hiddenSheet(stampOf(request), seal, lists),
    ],
    names: [
      ...Array.from(layout.cells.values(), ({ cell, place }) => ({ name: cell, reference: cellReference(place) })),
      ...Array.from(layout.notes, ([name, place]) => ({ name, reference: cellReference(place) })),
      ...confirmationCells(layout)
        .filter(({ laid }) => filledInOf(laid, prefilled, origins).cells.size > 0)
        .map(({ cell, place }) => ({ name: cell, reference: cellReference(place) })),
      ...Object.values(signOffCells(layout)).map(({ name, place }) => ({ name, reference: cellReference(place) })),
    ],
  };
}

/** The note cells of a section's sheet by row, with the note that stands there or "". Notes on several queries of one line are one text. */
function noteTexts(layout: WorkbookLayout, laid: LaidSection, entries: Entries): ReadonlyMap<number, string> {
  const texts = new Map<number, Set<string>>();
  for (const [note, { sheet, row }] of layout.notes) {
    if (sheet !== laid.sheet) continue;
    const entry = entries.get(note);
    const said = texts.get(row) ?? new Set();
    texts.set(row, entry?.kind === "text" ? said.add(entry.value) : said);
  }
  return new Map(Array.from(texts, ([row, said]) => [row, [...said].join("\n")]));
}
