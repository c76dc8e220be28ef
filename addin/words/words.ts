import { createContext, useContext } from "react";
import { english } from "./english";
import { welsh } from "./welsh";

/** A phrase book of the same shape in any language: texts are texts, and what takes arguments takes the same. */
type Shape<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Part[Key] extends string
      ? string
      : Shape<Part[Key]>;
};

export type Words = Shape<typeof english>;

/** The phrase book for a language tag such as `cy-GB`; English where there is none. */
export const wordsFor = (tag: string): Words => (tag.toLowerCase().startsWith("cy") ? welsh : english);

const WordsContext = createContext<Words>(english);

/** Gives the views below it their words. */
export const WordsProvider = WordsContext.Provider;

/** The words of the pane's language. */
export const useWords = (): Words => useContext(WordsContext);
