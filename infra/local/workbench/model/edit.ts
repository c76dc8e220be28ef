import type { Area } from "./area";

/** Cells put in or taken out of a sheet, and which way the others move: down and up (`rows`), or right and left (`columns`). */
export interface Edit {
  readonly kind: "insert" | "delete";
  readonly along: "rows" | "columns";
  readonly area: Area;
}

interface Span {
  readonly at: number;
  readonly size: number;
}

const spans = ({ row, column, rows, columns }: Area, along: Edit["along"]) =>
  along === "rows"
    ? { moves: { at: row, size: rows }, across: { at: column, size: columns } }
    : { moves: { at: column, size: columns }, across: { at: row, size: rows } };

function movedSpan(span: Span, edit: Span, kind: Edit["kind"]): Span | null {
  const end = span.at + span.size;
  if (kind === "insert") {
    if (edit.at <= span.at) return { at: span.at + edit.size, size: span.size };
    return edit.at < end ? { at: span.at, size: span.size + edit.size } : span;
  }
  const lost = Math.max(0, Math.min(end, edit.at + edit.size) - Math.max(span.at, edit.at));
  if (lost === span.size) return null;
  return { at: span.at - Math.max(0, Math.min(edit.size, span.at - edit.at)), size: span.size - lost };
}

/** Where an area lies after an edit; null where all of it was taken out. An area only partly beside the edit stays where it was, as in Excel. */
export function areaAfter(area: Area, edit: Edit): Area | null {
  const own = spans(area, edit.along);
  const edited = spans(edit.area, edit.along);
  const beside =
    own.across.at >= edited.across.at && own.across.at + own.across.size <= edited.across.at + edited.across.size;
  if (!beside) return area;
  const moved = movedSpan(own.moves, edited.moves, edit.kind);
  if (!moved) return null;
  return edit.along === "rows"
    ? { ...area, row: moved.at, rows: moved.size }
    : { ...area, column: moved.at, columns: moved.size };
}
