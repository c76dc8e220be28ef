import type { Phase } from "./register";

/** The phases a text names, and the ages where it is an age range. */
export interface ReadPhase {
  readonly phases: [Phase, ...Phase[]];
  readonly ages: readonly [low: number, high: number] | null;
}

const words: Readonly<Record<string, Phase>> = {
  primary: "primary",
  secondary: "secondary",
  "post-16": "post16",
  post16: "post16",
  "sixth form": "post16",
};

/** An age range, `3-16` or `3 to 16`; null for anything else, and where it does not run from a lower age to a higher. */
export function agesOf(text: string): readonly [low: number, high: number] | null {
  const match = /^([0-9]{1,2})\s*(?:-|\u2013|to)\s*([0-9]{1,2})$/.exec(text.trim());
  const [low, high] = [Number(match?.[1]), Number(match?.[2])];
  return match && low < high && high <= 25 ? [low, high] : null;
}

/**
 * The phases of "Primary", "Secondary", "Secondary and post-16" or an age range: primary up to 11, secondary from there to 16, post-16
 * above. Null for any other text, an "all-through" without ages among them: it does not say whether it has a sixth form.
 */
export function phaseOf(text: string): ReadPhase | null {
  const ages = agesOf(text);
  const named: readonly (Phase | false | null)[] = ages
    ? [ages[0] < 11 && "primary", ages[0] < 16 && ages[1] > 11 && "secondary", ages[1] > 16 && "post16"]
    : text
        .toLowerCase()
        .split(/\s*(?:,|&|\+|\band\b)\s*/)
        .map((word) => words[word.trim()] ?? null);
  const phases = named.filter((phase): phase is Phase => phase !== false && phase !== null);
  const [first, ...rest] = phases;
  if (first === undefined || named.includes(null)) return null;
  return { phases: [first, ...rest], ages };
}

/** Whether a text is what Excel makes of an age range it takes for a date: `Nov-16`, `2016-11-01` or `01/11/2016` for 11-16. */
export const looksLikeDate = (text: string): boolean =>
  /^([A-Z][a-z]{2}-[0-9]{2}|[0-9]{1,2}-[A-Z][a-z]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{2,4})$/.test(
    text.trim(),
  );
