import { cellIdOf, type ReturnDefinition } from "../../../returns/definition";
import { fieldIndex } from "../fieldIndex";
import { plainHeading, type ColumnFill, type ResultsProfile } from "../profile";

/** The id of the plain layout, whose columns are our own cell ids. */
export const ownCellsId = "own-cells";

/**
 * The layout of a file whose columns are our own cell ids (`ks2_rwm_exp_n.dis`), with `laestab` or `urn`, and `period` where it holds more than one. A
 * percentage in it carries its sign. Null where none of its headings is a cell of the returns given.
 */
export function ownCells(headings: readonly string[], definitions: readonly ReturnDefinition[]): ResultsProfile | null {
  const cells = new Map<string, Omit<ColumnFill, "column">>();
  for (const [id, { field }] of fieldIndex(definitions))
    for (const group of field.groups) cells.set(cellIdOf(id, group), { field: id, group, as: "figure" });
  const fills = headings.flatMap((column): ColumnFill[] => {
    const cell = cells.get(plainHeading(column));
    return cell ? [{ column, ...cell }] : [];
  });
  if (fills.length === 0) return null;
  return {
    id: ownCellsId,
    title: "A file whose columns are Trustwide's own cell ids",
    source: { title: "Trustwide, the cell ids of its returns", dated: "version of the return" },
    schools: { laestab: "laestab", urn: "urn", name: "school" },
    year: { column: "period", spelled: ["period"] },
    knownBy: fills.map(({ column }) => column),
    fills,
  };
}
