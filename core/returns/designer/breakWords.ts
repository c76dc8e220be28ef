import type { Measure } from "../definition";

type Breaks = Measure["breaks"];

/** The periods at which a measure changed, as a designer says them: `2021/22: the tests changed; 2023/24: a new census`; nothing where it never did. */
export const breaksInDesign = (breaks: Breaks): string | undefined =>
  breaks.length === 0 ? undefined : breaks.map(({ at, why }) => `${at}: ${why}`).join("; ");

/** A semicolon parts two breaks only where a period and a colon follow: reasons have semicolons of their own. */
const between = /;\s*(?=\d{4}\/\d{2}(?: \w+)?:)/;

/** The breaks a designer's words mean, for the schema to judge; none for no words. Words of another shape are given as a period, to be refused. */
export const breaksMeant = (text: string): Breaks =>
  text === ""
    ? []
    : text.split(between).map((part) => {
        const colon = part.indexOf(":");
        return colon < 0
          ? { at: part.trim(), why: "" }
          : { at: part.slice(0, colon).trim(), why: part.slice(colon + 1).trim() };
      });
