import type { Measure } from "../returns/definition";
import type { Figure } from "./comparison";
import { figureInWords } from "./words";

/** Marks a figure of which only the percentage or score is published, wherever a figure is shown as text. */
export const publishedMark = "*";

/** What a figure shows as text in a small place: `62%`, `69%*` (published without n), a code as it is (`x`, `c`, `low`), `-` for no figure. */
export function figureText({ value, code, published }: Figure, measure: Pick<Measure, "unit" | "decimals">): string {
  if (code !== null) return code;
  if (value === null) return "-";
  return `${figureInWords(value, measure)}${published ? publishedMark : ""}`;
}
