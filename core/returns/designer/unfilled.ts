import { problemAt, wholeSheet, type DesignCells, type DesignProblem } from "./readDesign";
import { numberIn, placeOf, said, type Cells } from "./said";
import { aboutRows, designTables, type DesignColumn } from "./tables";

/** Cells of some columns that are empty and must not be, or say what is not on their list. */
const cellProblems = (cells: Cells, columns: readonly DesignColumn[]): DesignProblem[] =>
  columns.flatMap(({ key, heading, list, suggested, optional }) => {
    const cell = cells.get(key);
    if (!cell) return [];
    const { text, place } = cell;
    if (text === "") return optional ? [] : [problemAt(place, `"${heading}" is empty; fill it in`)];
    if (!list || suggested || list.some((word) => word.toLowerCase() === text.toLowerCase())) return [];
    return [problemAt(place, `"${text}" is not on the list; choose ${list.join(", ")}`)];
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
    ...(sheets.length === 0 ? [problemAt(wholeSheet("Sheets"), "there is no sheet to fill in; add one")] : []),
    ...lost.map((cells) =>
      problemAt(
        placeOf(cells, "section"),
        `no sheet is called "${said(cells, "section")}"; add it on the Sheets sheet`,
      ),
    ),
    ...empty.map((cells) =>
      problemAt(
        placeOf(cells, "label"),
        `no question stands on the sheet "${said(cells, "label")}"; add one or delete the row`,
      ),
    ),
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
          ? [problemAt(placeOf(cells, key), `"${said(cells, key)}" is not a number in figures`)]
          : [],
      ),
    ),
  ];
}
