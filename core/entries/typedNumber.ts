/** A number as read from text, and whether it carried a per cent sign (67% is 0.67). */
export interface TypedNumber {
  readonly value: number;
  readonly percent: boolean;
}

/** Text as a person sees it: one kind of space and of minus, no spaces around, full-width figures as plain ones. */
export const tidyText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();

const plain = /^([+-]?)(£?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?( ?%| per ?cent)?$/i;

/**
 * The number a tidy text says in figures: `12`, `1,234`, `12.5`, `-3`, `67%`, and with `pounds` also `£1,200`. Null for anything else, and for
 * what could be two numbers (`1,23`, `1.234,5`): it is never guessed.
 */
export function numberOfText(text: string, pounds = false): TypedNumber | null {
  const match = plain.exec(text);
  if (!match) return null;
  const [, sign, currency, whole, fraction, percent] = match;
  if ((whole === undefined && fraction === undefined) || (currency && (!pounds || percent))) return null;
  const value = Number(`${sign}${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}`);
  if (!Number.isFinite(value)) return null;
  return percent ? { value: shareOfPercent(value), percent: true } : { value, percent: false };
}

/** A percentage as a share: 67.1 is 0.671, without the error of division in the last digit. */
export const shareOfPercent = (percent: number): number => Number((percent / 100).toPrecision(15));

/** A share in the figures of a percentage, as short as tells it apart: 0.671 is `67.1%`. */
export const percentText = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;
