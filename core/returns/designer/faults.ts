/** What can be wrong with a designer itself, in English: a sentence's end, after its place. What it takes are words that stand in the workbook. */
export const designFaults = {
  missingSheet: () => "the sheet is missing; use a fresh designer",
  noHeadings: () => "its row of headings is gone; use a fresh designer",
  noColumn: (heading: string) => `the column "${heading}" is gone; use a fresh designer`,
  damaged: () =>
    "what this return was before can no longer be read; open it in a fresh designer and type the changes there",
  empty: (heading: string) => `"${heading}" is empty; fill it in`,
  offList: (text: string, list: string) => `"${text}" is not on the list; choose ${list}`,
  noSheets: () => "there is no sheet to fill in; add one",
  noSuchSheet: (name: string) => `no sheet is called "${name}"; add it on the Sheets sheet`,
  noQuestion: (sheet: string) => `no question stands on the sheet "${sheet}"; add one or delete the row`,
  notNumber: (text: string) => `"${text}" is not a number in figures`,
  tooLarge: () => "is too long or too large",
  tooSmall: () => "is too short or too small",
  notChosen: () => "is not one of those that can be chosen",
} as const satisfies Record<string, (...given: string[]) => string>;

type Faults = typeof designFaults;

/** A fault of a designer with the words it takes, for whoever says it in another language. */
export type DesignFault = {
  [Code in keyof Faults]: { readonly code: Code; readonly given: Parameters<Faults[Code]> };
}[keyof Faults];

/** A language's sentences for every fault. */
export type FaultWords = { readonly [Code in keyof Faults]: (...given: Parameters<Faults[Code]>) => string };

/** A fault in the sentences of a language. */
export const faultInWords = ({ code, given }: DesignFault, words: FaultWords): string =>
  (words[code] as (...given: readonly string[]) => string)(...given);
