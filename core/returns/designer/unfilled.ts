import { problemAt, wholeSheet, type DesignCells, type DesignProblem } from "./readDesign";
import { numberIn, placeOf, said, type Cells } from "./said";
import { aboutRows, designTables, type DesignColumn } from "./tables";

/** Cells of some columns that are empty and must not be, or say what is not on their list. */
const cellProblems = (cells: Cells, columns: readonly DesignColumn[]): DesignProblem[] =>
  columns.flatMap(({ key, heading, list, suggested, optional }) => {
    const cell = cells.get(key);
    if (!cell) return [];
    const { text, place } = cell;
    if (text === "") return optional ? [] : [problemAt(place, { code: "empty", given: [heading] })];
    if (!list || suggested || list.some((word) => word.toLowerCase() === text.toLowerCase())) return [];
    return [problemAt(place, { code: "offList", given: [text, list.join(", ")] })];
  });

/** Questions and sheets that do not find each other. */
function sheetProblems({ sheets, questions }: DesignCells["tables"]): DesignProblem[] {
  const named = (cells: Cells, key: string): string => said(cells, key).toLowerCase();
  const lost = questions.filter(
    (cells) =>
      said(cells, "section") !== "" && !sheets.some((sheet) => named(sheet, "label") === named(cells, "section")),
  );
  const empty = sheets.filter(
    (sheet) =>
      said(sheet, "label") !== "" && !questions.some((cells) => named(cells, "section") === named(sheet, "label")),
  );
  return [
    ...(sheets.length === 0 ? [problemAt(wholeSheet("Sheets"), { code: "noSheets", given: [] })] : []),
    ...lost.map((cells) =>
      problemAt(placeOf(cells, "section"), { code: "noSuchSheet", given: [said(cells, "section")] }),
    ),
    ...empty.map((cells) => problemAt(placeOf(cells, "label"), { code: "noQuestion", given: [said(cells, "label")] })),
  ];
}

/** What a person mends in a designer before its definition is looked at: what is empty, on no list, on no sheet, or no number. */
export function unfilled({ about, tables }: DesignCells): readonly DesignProblem[] {
  const all: readonly Cells[] = [about, ...Object.values(tables).flat()];
  return [
    ...cellProblems(about, aboutRows),
    ...designTables.flatMap(({ key, columns }) => tables[key].flatMap((cells) => cellProblems(cells, columns))),
    ...sheetProblems(tables),
    ...all.flatMap((cells) =>
      ["version", "budget", "min", "max"].flatMap((key) =>
        Number.isNaN(numberIn(said(cells, key)) ?? 0)
          ? [problemAt(placeOf(cells, key), { code: "notNumber", given: [said(cells, key)] })]
          : [],
      ),
    ),
  ];
}
