/**
 * Text with Excel's escapes for what XML cannot hold put back: `_x000D_` is a carriage return and `_x005F_` an underscore. Control characters
 * other than tab and line ends, and halves of a surrogate pair, are left out: they are no text anyone typed.
 *
 * @source ECMA-376 Part 1, 22.9.2.19 ST_Xstring.
 */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}

/**
 * Collects the text of one item (`si` or `is`) whose element stands at `depth`: its own `t`, and the `t` of every run `r`, but not of the
 * phonetic run `rPh`, which says how the text is read aloud.
 */
export function textItem(depth: number) {
  let text = "";
  let inRun = false;
  let collecting = false;
  return {
    open(name: string, at: number): void {
      if (at === depth) text = "";
      if (at === depth + 1) inRun = name === "r";
      collecting = name === "t" && (at === depth + 1 || (at === depth + 2 && inRun));
    },
    add(piece: string): void {
      if (collecting) text += piece;
    },
    close(): void {
      collecting = false;
    },
    take: (): string => unescaped(text),
  };
}
