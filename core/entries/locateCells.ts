import type { AskedCell, LaidSection, WorkbookLayout } from "../returns/layout";
import { cellKey, valueAt, type CellPlace, type CellValue, type SheetValues } from "../sheets/workbookValues";
import { isMarkedAs, landmarksOf, type Landmarks } from "./landmarks";
import type { Locator, SheetPlace } from "./locator";

/** A cell of the template where it stands in the workbook that came back: its `asked.place` is that place. `moved`: not where the layout has it. */
export interface FoundCell {
  readonly asked: AskedCell;
  readonly value: CellValue;
  readonly moved: boolean;
}

/**
 * A cell that was not found; `asked.place` is the layout's. `at`: where its name points, when what stands around that place says that it is another
 * cell's; null where its name is gone and its own line is not at its address either.
 */
export interface LostCell {
  readonly asked: AskedCell;
  readonly at: CellPlace | null;
}

/** A section as it was found: its sheet, and of every cell asked where it is or that it is lost. */
export interface FoundSection {
  readonly laid: LaidSection;
  readonly sheet: SheetValues;
  readonly landmarks: Landmarks;
  readonly found: readonly FoundCell[];
  readonly lost: readonly LostCell[];
}

/** A section of the layout; `found` is null when the workbook has no sheet of it. */
export interface LocatedSection {
  readonly laid: LaidSection;
  readonly cells: readonly AskedCell[];
  readonly found: FoundSection | null;
}

type Claimed = ReadonlyMap<SheetValues, ReadonlySet<number>>;

interface NamedCell {
  readonly asked: AskedCell;
  readonly named: SheetPlace | null;
}

/**
 * Finds the cells of every section: by their names, else at the layout's addresses. Either is believed only where the label of the line and the
 * heading of the column say the same, so that no cell is read for another whatever was sorted, pasted, inserted or renamed; and
 * an address only where no name points. The cells of one row of a rows section stay together or are lost together.
 */
export function locateSections(layout: WorkbookLayout, locator: Locator): readonly LocatedSection[] {
  const bySheet = new Map<string, NamedCell[]>(layout.sections.map(({ sheet }) => [sheet, []]));
  const claimed = new Map<SheetValues, Set<number>>();
  for (const asked of layout.cells.values()) {
    const named = locator.named(asked.cell);
    bySheet.get(asked.place.sheet)?.push({ asked, named });
    if (!named) continue;
    const onSheet = claimed.get(named.sheet) ?? new Set();
    claimed.set(named.sheet, onSheet.add(cellKey(named.row, named.column)));
  }
  return layout.sections.map((laid) => {
    const cells = bySheet.get(laid.sheet) ?? [];
    return { laid, cells: cells.map(({ asked }) => asked), found: locateSection(laid, cells, locator, claimed) };
  });
}

/** The sheet of a section: the one most of its names point at, else the one of its name, else the only one that its title heads. */
function sheetOf(laid: LaidSection, cells: readonly NamedCell[], locator: Locator): SheetValues | undefined {
  const votes = new Map<SheetValues, number>();
  for (const { named } of cells) if (named) votes.set(named.sheet, (votes.get(named.sheet) ?? 0) + 1);
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (most) return most[0];
  const headed = locator.headed(laid.section.label);
  return locator.sheet(laid.sheet) ?? (headed.length === 1 ? headed[0] : undefined);
}

function locateSection(
  laid: LaidSection,
  cells: readonly NamedCell[],
  locator: Locator,
  claimed: Claimed,
): FoundSection | null {
  const sheet = sheetOf(laid, cells, locator);
  if (!sheet) return null;
  const named = claimed.get(sheet) ?? new Set();
  const unnamed = cells.flatMap(({ asked, named: at }) => (at ? [] : [cellKey(asked.place.row, asked.place.column)]));
  const landmarks = landmarksOf(sheet, laid, new Set([...named, ...unnamed]));
  const found: FoundCell[] = [];
  const lost: LostCell[] = [];
  for (const { asked, named: at } of cells) {
    const { row, column } = at ?? asked.place;
    const isThere = at
      ? at.sheet === sheet
      : !named.has(cellKey(row, column)) && (asked.row === null || valueAt(sheet, row, 0) === asked.row);
    const place = { sheet: (at?.sheet ?? sheet).name, row, column };
    if (!isThere || !isMarkedAs(laid, asked, landmarks.around(row, column))) lost.push({ asked, at: at && place });
    else {
      const moved = row !== asked.place.row || column !== asked.place.column;
      found.push({ asked: { ...asked, place }, value: valueAt(sheet, row, column), moved });
    }
  }
  const section = { laid, sheet, landmarks, found, lost };
  return laid.section.kind === "rows" ? together(section) : section;
}

/** Cells of one row of a rows section that no longer stand in one line say nothing about each other: all of that row are lost. */
function together(section: FoundSection): FoundSection {
  const lines = new Map<number | null, Set<number>>();
  for (const { asked } of section.found) lines.set(asked.row, (lines.get(asked.row) ?? new Set()).add(asked.place.row));
  const isTogether = ({ asked }: FoundCell): boolean => lines.get(asked.row)?.size === 1;
  const apart = section.found.filter((cell) => !isTogether(cell));
  return {
    ...section,
    found: section.found.filter(isTogether),
    lost: [...section.lost, ...apart.map(({ asked }) => ({ asked, at: asked.place }))],
  };
}
