import type { english } from "./english";

/** A phrase book of the same shape in any language: texts are texts, and what takes arguments takes the same. */
type Shape<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Part[Key] extends string
      ? string
      : Shape<Part[Key]>;
};

/**
 * What the pane says, in any language: English has it first, and the types refuse a language that lacks a text. Some of what it shows is said by others and stays in
 * their words, which are English: what the service answers (problems), what a return's own rules say, why a formula or a definition does not hold together, and the names of
 * sheets, columns, schools and measures.
 */
export type Words = Shape<typeof english>;
