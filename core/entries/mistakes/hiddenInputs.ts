import type { Finding } from "../../rules/finding";
import { findingAt } from "../../rules/findingAt";
import { columnLetters } from "../../sheets/address";
import type { FoundCell, FoundSection } from "../locateCells";
import { sayAll } from "./sectionFinding";

/** Inputs in hidden rows or columns, which were read although nobody sees them: informs only. */
export function hiddenInputs(section: FoundSection): readonly Finding[] {
  const { hiddenRows = new Set(), hiddenColumns = [] } = section.sheet;
  const filled = section.found.filter(({ value }) => value !== null);
  const isHiddenRow = ({ asked: { place } }: FoundCell): boolean => hiddenRows.has(place.row);
  const isHiddenColumn = ({ asked: { place } }: FoundCell): boolean =>
    hiddenColumns.some(({ column, columns }) => place.column >= column && place.column < column + columns);
  return [
    ...hidden(section, "row", filled.filter(isHiddenRow), ({ row }) => String(row + 1)),
    ...hidden(section, "column", filled.filter(isHiddenColumn), ({ column }) => columnLetters(column)),
  ];
}

function hidden(
  { sheet }: FoundSection,
  what: "row" | "column",
  cells: readonly FoundCell[],
  nameOf: (place: FoundCell["asked"]["place"]) => string,
): Finding[] {
  const [first] = cells;
  if (!first) return [];
  const names = [...new Set(cells.map(({ asked }) => nameOf(asked.place)))];
  const which = names.length === 1 ? `${what} ${names[0] ?? ""} is` : `${what}s ${sayAll(names)} are`;
  return [
    findingAt(first.asked, {
      rule: "hidden",
      severity: "query",
      wrong: `${which} hidden on the ${sheet.name} sheet, and what stands there was read`,
      mend: `Select the ${what}s on both sides, choose Unhide or clear the filter, and check what stands there`,
    }),
  ];
}
