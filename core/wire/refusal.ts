/**
 * Every reason why a file that was sent is not read, by the word a machine reads: the `refusal` of the API's `file-refused` problem and of
 * a `--json` answer. Nothing of a refused file is kept. A code is never renamed or used again for something else; new ones are
 * added here.
 */
export const refusalCodes = [
  // It is another kind of file.
  "file-empty",
  "file-cut-short",
  "file-text",
  "file-opendocument",
  "file-apple",
  "file-pdf",
  "file-old-excel",
  "file-binary-excel",
  "file-password",
  "file-web-page",
  "file-other-document",
  "file-zip-folder",
  "file-not-a-workbook",
  // Its container is damaged, hostile or too large.
  "file-damaged",
  "file-too-many-parts",
  "file-part-too-large",
  "file-too-large",
  "file-too-heavy",
  "file-packed-too-tightly",
  "file-encrypted-part",
  "file-unknown-packing",
  "file-repeated-part",
  "file-zip64",
  "file-untrue-sizes",
  "file-overlapping-parts",
  "file-unsafe-part-name",
  "file-missing-part",
  // It holds something a return never needs, or more of it than a return ever needs.
  "file-macros",
  "file-external-links",
  "file-no-sheets",
  "file-too-many-cells",
  "file-too-many-texts",
  "file-too-many-merges",
  "file-too-many-names",
  // What is written in it cannot be read in one way only.
  "file-entities",
  "file-nested-too-deeply",
  "file-unreadable-part",
  "file-contradicts-itself",
  "file-unreadable-cell",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/**
 * An expected "no", as a flat value: a member of the return type of whatever may refuse, never thrown to a caller.
 *
 * `wrong` says what is wrong and `mend` what to do: one plain sentence each, for school staff. `where` names the place when there is one
 * ("Key stage 2 sheet, cell D14"); a missing `where` means the whole of what was sent.
 */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly wrong: string;
  readonly where?: string;
  readonly mend: string;
}

/** Whether an answer is a refusal rather than what was asked for. */
export const isRefusal = <Answer extends object>(answer: Answer | Refusal): answer is Refusal =>
  "refused" in answer && "mend" in answer;
