import { z } from "zod";
import { standardSize } from "../model/sheet";
import { isStylePath, styleValue, type Edge } from "../model/style";
import type { Area } from "../model/area";
import { shaped } from "../wire/given";
import { badArgument, HostError } from "../wire/hostError";
import { HostClass, type Members } from "../wire/hostClass";
import type { RangeIn } from "./book";
import { look, setLook } from "./values";

type Getters = Record<string, (range: RangeIn) => unknown>;
type Setters = Record<string, (range: RangeIn, value: unknown) => void>;

/** Members for properties of a look that go by the same name on the wire, below a prefix of ours. */
function looks(names: readonly string[], prefix = ""): { get: Getters; set: Setters } {
  const get: Getters = {};
  const set: Setters = {};
  for (const name of names) {
    const path = `${prefix}${name}`;
    if (!isStylePath(path)) throw new Error(`${path} is no property of a look`);
    get[name] = (range) => look(range, (row, column) => styleValue(range.sheet.styleAt(row, column), path));
    set[name] = (range, value) => setLook(range, path, value);
  }
  return { get, set };
}

const fontClass = new HostClass<RangeIn>({
  name: "RangeFont",
  ...looks(
    ["Name", "Size", "Color", "Bold", "Italic", "Underline", "Strikethrough", "Subscript", "Superscript"],
    "Font.",
  ),
});

const fill = looks(["Color"], "Fill.");
const fillClass = new HostClass<RangeIn>({
  name: "RangeFill",
  get: { Color: (range) => fill.get["Color"]?.(range) || "#FFFFFF" },
  set: fill.set,
  call: { Clear: (range) => setLook(range, "Fill.Color", "") },
});

const protectionClass = new HostClass<RangeIn>({
  name: "FormatProtection",
  ...looks(["Locked", "FormulaHidden"], "Protection."),
});

interface BorderIn extends RangeIn {
  readonly side: string;
}

/** The cells a side of a range touches, and which of their edges it is. */
function edgesOf({ area, side }: BorderIn): { area: Area; edge: Edge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "EdgeTop" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge: "EdgeBottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "EdgeLeft" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge: "EdgeRight" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, edge: "EdgeBottom" },
            { area: { ...area, row: row + 1, rows: rows - 1 }, edge: "EdgeTop" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, edge: "EdgeRight" },
            { area: { ...area, column: column + 1, columns: columns - 1 }, edge: "EdgeLeft" },
          ];
    default:
      throw badArgument(`The test host draws no ${side} borders.`);
  }
}

function borderMembers(): Pick<Members<BorderIn>, "get" | "set"> {
  const get: Record<string, (border: BorderIn) => unknown> = { SideIndex: ({ side }) => side };
  const set: Record<string, (border: BorderIn, value: unknown) => void> = {};
  for (const name of ["Style", "Weight", "Color"] as const) {
    get[name] = (border) => {
      const [first] = edgesOf(border);
      if (!first) return null;
      return look({ ...border, area: first.area }, (row, column) =>
        styleValue(border.sheet.styleAt(row, column), `${first.edge}.${name}`),
      );
    };
    set[name] = (border, value) => {
      for (const { area, edge } of edgesOf(border)) {
        setLook({ ...border, area }, `${edge}.${name}`, value);
        const drawn = look({ ...border, area }, (row, column) =>
          styleValue(border.sheet.styleAt(row, column), `${edge}.Style`),
        );
        if (name !== "Style" && drawn === "None") setLook({ ...border, area }, `${edge}.Style`, "Continuous");
      }
    };
  }
  return { get, set };
}

const borderClass = new HostClass<BorderIn>({ name: "RangeBorder", ...borderMembers() });
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];
const side = z.enum([...sides, "DiagonalDown", "DiagonalUp"]);

const bordersClass = new HostClass<RangeIn>({
  name: "RangeBorderCollection",
  get: { Count: () => sides.length },
  items: (range) => sides.map((one) => borderClass.object({ ...range, side: one })),
  item: (range, given) => borderClass.object({ ...range, side: given.shaped(0, side) }),
});

const size = z.number().min(0).max(409.5);

/** The size every line of a range has; null when they differ. */
function sizeOf(sizes: ReadonlyMap<number, number>, from: number, count: number, standard: number): number | null {
  const first = sizes.get(from) ?? standard;
  for (let line = from; line < from + Math.min(count, 20_000); line += 1)
    if ((sizes.get(line) ?? standard) !== first) return null;
  return first;
}

function setSizes(
  { sheet }: RangeIn,
  sizes: Map<number, number>,
  from: number,
  count: number,
  value: unknown,
  allowed: string,
): void {
  if (sheet.protection && sheet.protection.options[allowed] !== true)
    throw new HostError("AccessDenied", "The rows and columns of a protected sheet cannot be resized.");
  const points = shaped(value, size);
  for (let line = from; line < from + count; line += 1) sizes.set(line, points);
}

const styled = looks([
  "HorizontalAlignment",
  "VerticalAlignment",
  "WrapText",
  "IndentLevel",
  "ShrinkToFit",
  "AutoIndent",
  "TextOrientation",
  "ReadingOrder",
]);

const pointsAChar = 5.25;

/** Widens each column of a range to its longest text, roughly: the host measures no fonts. */
function fitColumns({ book: { workbook }, sheet, area }: RangeIn): void {
  const longest = new Map<number, number>();
  for (const { row, column } of sheet.contents.within(area))
    longest.set(column, Math.max(longest.get(column) ?? 0, workbook.textAt(sheet, row, column).length));
  for (const [column, chars] of longest)
    sheet.columnWidths.set(column, Math.max(standardSize.columnWidth / 3, chars * pointsAChar + 6));
}

/** How a range looks. @source Microsoft Learn, Excel.RangeFormat: sizes in points, columnWidth and rowHeight null where they differ */
export const rangeFormatClass = new HostClass<RangeIn>({
  name: "RangeFormat",
  get: {
    ...styled.get,
    Font: (range) => fontClass.object(range),
    Fill: (range) => fillClass.object(range),
    Borders: (range) => bordersClass.object(range),
    Protection: (range) => protectionClass.object(range),
    ColumnWidth: ({ sheet, area }) => sizeOf(sheet.columnWidths, area.column, area.columns, standardSize.columnWidth),
    RowHeight: ({ sheet, area }) => sizeOf(sheet.rowHeights, area.row, area.rows, standardSize.rowHeight),
    UseStandardWidth: ({ sheet, area }) => !sheet.columnWidths.has(area.column),
    UseStandardHeight: ({ sheet, area }) => !sheet.rowHeights.has(area.row),
  },
  set: {
    ...styled.set,
    ColumnWidth: (range, value) =>
      setSizes(range, range.sheet.columnWidths, range.area.column, range.area.columns, value, "allowFormatColumns"),
    RowHeight: (range, value) =>
      setSizes(range, range.sheet.rowHeights, range.area.row, range.area.rows, value, "allowFormatRows"),
  },
  call: {
    AutofitColumns: fitColumns,
    AutofitRows: ({ sheet, area }) => {
      for (const row of [...sheet.rowHeights.keys()])
        if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
    },
    AdjustIndent: (range, given) => {
      const now = look(range, (row, column) => styleValue(range.sheet.styleAt(row, column), "IndentLevel"));
      setLook(range, "IndentLevel", Math.max(0, Number(now ?? 0) + given.whole(0)));
    },
  },
});
