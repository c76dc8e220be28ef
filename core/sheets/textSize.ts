import { font } from "./styles";

/** Pixels (96 to the inch) of one digit of the normal font: the unit of a column's width. */
export const digitPixels = 7;

/** What a column has beside its digits, in pixels: a file's width and Excel's own count it in. */
const columnPaddingPixels = 5;

/** How wide a column of `chars` digits is, in pixels at 96 to the inch. */
export const columnPixels = (chars: number): number => chars * digitPixels + columnPaddingPixels;

/** Advance widths of Arial in thousandths of its size, by groups of characters; all others count as 556, wide scripts as 1,000. */
const widths = new Map<string, number>();
for (const [width, characters] of [
  [222, "ijl'|`"],
  [278, " ftI.,;:!/\\[]"],
  [333, 'r()-"*{}'],
  [500, "cksvxyzJ"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [889, "%"],
  [944, "W"],
  [1000, "—…"],
] as const)
  for (const character of characters) widths.set(character, width);

/** How wide a text of one line is, in pixels at 96 to the inch, when set in our font at `sizePoints`. */
export function textPixels(text: string, sizePoints: number, bold = false): number {
  let thousandths = 0;
  for (const character of text)
    thousandths += widths.get(character) ?? ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1000 : 556);
  return (thousandths / 1000) * sizePoints * (96 / 72) * (bold ? 1.07 : 1);
}

/** How many lines a text takes when wrapped between words to `pixels`; at least 1. A word longer than a line is broken. */
export function wrappedLines(text: string, pixels: number, sizePoints: number = font.sizePoints, bold = false): number {
  const width = Math.max(pixels, sizePoints);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const whole = textPixels(word, sizePoints, bold);
      const visible = textPixels(word.trimEnd(), sizePoints, bold);
      if (used > 0 && used + visible > width) {
        lines += 1;
        used = 0;
      }
      if (visible > width) lines += Math.ceil(visible / width) - 1;
      used += visible > width ? whole % width : whole;
    }
  }
  return lines;
}

/** The height of one line of our font, in points. */
export const linePoints = (sizePoints: number): number => sizePoints * 1.28;
