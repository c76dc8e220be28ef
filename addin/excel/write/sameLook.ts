import type { Block } from "../../../core/sheets/sheetPlan";
import type { StyleName } from "../../../core/sheets/styles";
import type { Range } from "../../../core/sheets/workbookValues";

/** A range in one style. */
export interface Look {
  readonly style: StyleName;
  readonly range: Range;
}

const lookOf = ({ row, column, style, cells }: Block): Look => ({
  style,
  range: { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 },
});

/** Joins ranges of one style that lie side by side, the given way: as wide (down) or as tall (across) as each other. */
function joined(looks: readonly Look[], way: "down" | "across"): Look[] {
  const [along, size, other, otherSize] =
    way === "down" ? (["row", "rows", "column", "columns"] as const) : (["column", "columns", "row", "rows"] as const);
  const sorted = [...looks].sort(
    (a, b) =>
      a.range[other] - b.range[other] || a.range[otherSize] - b.range[otherSize] || a.range[along] - b.range[along],
  );
  const found: Look[] = [];
  for (const look of sorted) {
    const last = found.at(-1);
    const touches =
      last?.style === look.style &&
      last.range[other] === look.range[other] &&
      last.range[otherSize] === look.range[otherSize] &&
      last.range[along] + last.range[size] === look.range[along];
    if (touches)
      found.splice(-1, 1, { ...last, range: { ...last.range, [size]: last.range[size] + look.range[size] } });
    else found.push(look);
  }
  return found;
}

/** The blocks of a sheet as few ranges of one style each: what a format costs is one request a range, not one a cell. */
export const sameLooks = (blocks: readonly Block[]): Look[] =>
  joined(
    joined(
      blocks.map(lookOf).filter(({ range }) => range.rows > 0 && range.columns > 0),
      "across",
    ),
    "down",
  );
