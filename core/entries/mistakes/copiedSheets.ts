import type { Finding } from "../../rules/finding";
import { findingAt } from "../../rules/findingAt";
import { address } from "../../sheets/address";
import { valueAt, type CellValue, type SheetValues } from "../../sheets/workbookValues";
import type { FoundSection } from "../locateCells";
import { typedWords } from "../typedWords";

const same = (a: CellValue, b: CellValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A second sheet under a section's title whose boxed cells say something else: nobody can tell which is meant. */
export function copiedSheets(section: FoundSection, copies: readonly SheetValues[]): readonly Finding[] {
  const { sheet, found, laid } = section;
  for (const copy of copies) {
    const differs = found.find(({ asked: { place }, value }) => !same(valueAt(copy, place.row, place.column), value));
    if (!differs) continue;
    const place = { ...differs.asked.place, sheet: copy.name };
    const at = address(place.row, place.column);
    return [
      findingAt(
        { ...differs.asked, place },
        {
          rule: "copied",
          wrong: `${copy.name} is a second ${laid.sheet} sheet and says something else in ${at}: ${typedWords(valueAt(copy, place.row, place.column))}, where the ${sheet.name} sheet says ${typedWords(differs.value)}`,
          mend: `Put the right answers in the ${sheet.name} sheet, and delete the ${copy.name} sheet`,
        },
      ),
    ];
  }
  return [];
}
