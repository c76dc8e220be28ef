import { createContext, useContext } from "react";
import { english } from "./english";
import type { Words } from "./phraseBook";
import { welsh } from "./welsh";

/** The phrase book for a language tag such as `cy-GB`; English where there is none. */
export const wordsFor = (tag: string): Words => (tag.toLowerCase().startsWith("cy") ? welsh : english);

const WordsContext = createContext<Words>(english);

/** Gives the views below it their words. */
export const WordsProvider = WordsContext.Provider;

/** The words of the pane's language. */
export const useWords = (): Words => useContext(WordsContext);
