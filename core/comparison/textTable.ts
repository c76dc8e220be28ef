/** A column of a table of text: its header's words, and on which side its cells stand. */
export interface TextColumn {
  readonly header: string;
  readonly align: "left" | "right";
}

const pad = (text: string, width: number, align: "left" | "right"): string =>
  align === "left" ? text.padEnd(width) : text.padStart(width);

/** Text cut to a width, ending in `…` where it was longer. */
export const fitted = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;

/** Words laid on lines no wider than `width`, a longer word standing alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Lines of a table: header words wrapped over as many lines as needed, a rule, then the rows; two spaces between columns. The first column
 * gives way (down to 12 characters) where the table is wider than `width`. A row of one cell runs across.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const full = rows.filter((row) => row.length > 1);
  const headers = columns.map(({ header }, index) => wrapped(header, index === 0 ? 30 : 11));
  const widths = columns.map((_, index) =>
    Math.max(...(headers[index] ?? []).map((line) => line.length), ...full.map((row) => (row[index] ?? "").length), 1),
  );
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(12, width - others));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(fitted(cells[index] ?? "", widths[index] ?? 0), widths[index] ?? 0, align))
      .join("  ")
      .trimEnd();
  const deep = Math.max(...headers.map((words) => words.length));
  const top = Array.from({ length: deep }, (_, depth) =>
    line(headers.map((words) => words[depth - (deep - words.length)] ?? "")),
  );
  const rule = "-".repeat(Math.min(width, widths.reduce((sum, each) => sum + each, 0) + 2 * (columns.length - 1)));
  return [...top, rule, ...rows.map((row) => (row.length > 1 ? line(row) : fitted(row[0] ?? "", width).trimEnd()))];
}
