import { parseReference } from "../../../core/sheets/parseReference";
import type { SheetPlan, WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { valuesOfPlan } from "../../../core/sheets/valuesOfPlan";
import { valueAt, type CellValue, type Range, type SheetValues } from "../../../core/sheets/workbookValues";

const cellsOf = ({ row, column, rows, columns }: Range): string[] =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
  );

/** A cell's bare value. */
export const plainValue = (value: CellValue): string | number | boolean | null =>
  value !== null && typeof value === "object" ? ("value" in value ? value.value : null) : value;

function overlaps(sheet: SheetPlan): string[] {
  const seen = new Set<string>();
  return sheet.blocks.flatMap((block) => {
    const width = block.cells[0]?.length ?? 0;
    const ragged = block.cells.some((row) => row.length !== width) ? [`${sheet.name}: a block is no rectangle`] : [];
    const twice = cellsOf({ row: block.row, column: block.column, rows: block.cells.length, columns: width }).filter(
      (cell) => {
        const known = seen.has(cell);
        seen.add(cell);
        return known;
      },
    );
    return [...ragged, ...twice.map((cell) => `${sheet.name}: two blocks at ${cell}`)];
  });
}

function mergeFaults(sheet: SheetPlan, values: SheetValues): string[] {
  const covered = new Set<string>();
  return sheet.merges.flatMap((merge) => {
    const cells = cellsOf(merge);
    const faults = cells.flatMap((cell, index) => {
      const [row = 0, column = 0] = cell.split(",").map(Number);
      const hidden =
        index > 0 && valueAt(values, row, column) !== null
          ? [`${sheet.name}: a merge hides what stands at ${cell}`]
          : [];
      return covered.has(cell) ? [...hidden, `${sheet.name}: two merges at ${cell}`] : hidden;
    });
    for (const cell of cells) covered.add(cell);
    return faults;
  });
}

function chartFaults(sheet: SheetPlan, plan: WorkbookPlan): string[] {
  const values = new Map(valuesOfPlan(plan).sheets.map((each) => [each.name, each]));
  const at = (reference: string): (string | number | boolean | null)[] | null => {
    const place = parseReference(reference);
    const found = place ? values.get(place.sheet) : undefined;
    if (!place || !found) return null;
    return cellsOf(place).map((cell) => {
      const [row = 0, column = 0] = cell.split(",").map(Number);
      return plainValue(valueAt(found, row, column));
    });
  };
  return sheet.charts.flatMap((chart) => {
    const categories = at(chart.categories);
    const words = [chart.title, chart.altText, chart.axisTitles.category, chart.axisTitles.value];
    return [
      ...(words.some((text) => text.trim() === "") ? [`${sheet.name}: chart "${chart.title}" lacks words`] : []),
      ...(categories === null || categories.some((value) => typeof value !== "string" || value === "")
        ? [`${sheet.name}: chart "${chart.title}" has a category without a name`]
        : []),
      ...chart.series.flatMap(({ name, values: reference }) => {
        const drawn = at(reference);
        if (drawn === null || drawn.length !== categories?.length)
          return [`${sheet.name}: ${chart.title}, ${name}: not as long as its categories`];
        const low = chart.valueMin ?? -Infinity;
        const high = chart.valueMax ?? Infinity;
        return drawn.some((value) => typeof value === "number" && (value < low || value > high))
          ? [`${sheet.name}: ${chart.title}, ${name}: a value lies off the axis`]
          : [];
      }),
      ...(chart.series.some((each) => (at(each.values) ?? []).some((value) => typeof value === "number"))
        ? []
        : [`${sheet.name}: ${chart.title} draws nothing`]),
    ];
  });
}

function numberFaults(sheet: SheetPlan): string[] {
  return sheet.blocks.flatMap(({ cells, row, column }) =>
    cells.flatMap((line, down) =>
      line.flatMap((cell, across) =>
        typeof cell === "number" && !Number.isFinite(cell)
          ? [`${sheet.name}: no number at ${row + down},${column + across}`]
          : [],
      ),
    ),
  );
}

/** What is wrong with a plan, told without the writer's own check: blocks over one another, merges that hide cells, charts that draw nothing or off the axis, a sheet's name too long. */
export function planProblems(plan: WorkbookPlan): string[] {
  const values = new Map(valuesOfPlan(plan).sheets.map((each) => [each.name, each]));
  return plan.sheets.flatMap((sheet) => {
    const own = values.get(sheet.name);
    return [
      ...(sheet.name.length > 31 || /[:\\/?*[\]]/.test(sheet.name) ? [`${sheet.name} is no name of a sheet`] : []),
      ...overlaps(sheet),
      ...(own ? mergeFaults(sheet, own) : []),
      ...chartFaults(sheet, plan),
      ...numberFaults(sheet),
    ];
  });
}

/** The rows of a sheet as text, cells without a value left out. */
export function rowTexts(plan: WorkbookPlan, sheet: string): string[] {
  const found = valuesOfPlan(plan).sheets.find(({ name }) => name === sheet);
  const rows = new Map<number, [number, string][]>();
  for (const [key, value] of found?.cells ?? []) {
    const plain = plainValue(value);
    if (plain === null || plain === "") continue;
    const row = Math.floor(key / 16_384);
    rows.set(row, [...(rows.get(row) ?? []), [key % 16_384, String(plain)]]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) =>
      cells
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(" | "),
    );
}
