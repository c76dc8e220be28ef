import type { english } from "./english";

/** A phrase book of the same shape in any language: texts are texts, and what takes arguments takes the same. */
type Shape<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Part[Key] extends string
      ? string
      : Shape<Part[Key]>;
};

/** What the pane says, in any language: English has it first, and the types refuse a language that lacks a text. */
export type Words = Shape<typeof english>;
