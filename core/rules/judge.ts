import type { CellId, Entries, Entry } from "../entries/entry";
import type { ParsedWorkbook } from "../entries/parse";
import { declaration } from "../entries/signOff";
import { confirmationCells } from "../returns/importedCells";
import type { WorkbookLayout } from "../returns/layout";
import { checkEntries, inOrder } from "./check";
import type { Finding } from "./finding";

/** What a school sent, ready to be judged: its entries with its notes and sign-off among them, and what was found while reading a workbook. */
export interface Sent {
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly unreadable: ReadonlySet<CellId>;
}

/** What answers are judged against: what is asked and where it stands, last period's entries, and what was imported before it was asked. */
export interface Judging {
  readonly layout: WorkbookLayout;
  readonly last: Entries;
  readonly prefilled: Entries;
}

const signed = { name: "sign_off.name", date: "sign_off.date", declaration: "sign_off.declaration" } as const;

/** The sign-off's cell ids, with what the sheet calls them: kept with the answers, asked by no rule. */
export const signOffLabels: ReadonlyMap<CellId, string> = new Map([
  [signed.name, "Head teacher's name"],
  [signed.date, "Date of sign-off"],
  [signed.declaration, "Declaration"],
]);

const text = (value: string): Entry => ({ kind: "text", value });

/** A parsed workbook as what was sent: the head teacher's sign-off stands among the entries under its own cell ids. */
export function sentInWorkbook({ entries, findings, unreadable, signOff }: ParsedWorkbook): Sent {
  const { name, date, declared } = signOff;
  const all = new Map(entries);
  if (name !== null) all.set(signed.name, text(name));
  if (date !== null) all.set(signed.date, { kind: "date", value: date });
  if (declared) all.set(signed.declaration, { kind: "choice", value: declaration });
  return { entries: all, findings, unreadable };
}

/** Entries and notes that came without a workbook, as what was sent. */
export const sentAsEntries = (entries: Entries, notes: Readonly<Record<CellId, string>>): Sent => ({
  entries: new Map([...entries, ...Object.entries(notes).map(([cell, words]) => [cell, text(words)] as const)]),
  findings: [],
  unreadable: new Set(),
});

/** The cell ids among entries that the collection does not ask: neither a field, nor a note, nor a confirmation, nor the sign-off. */
export function cellsNotAsked(layout: WorkbookLayout, entries: Entries): CellId[] {
  const confirmed = new Set(confirmationCells(layout).map(({ cell }) => cell));
  const isKnown = (cell: CellId): boolean =>
    layout.cells.has(cell) || layout.notes.has(cell) || confirmed.has(cell) || signOffLabels.has(cell);
  return [...entries.keys()].filter((cell) => !isKnown(cell));
}

/** Every finding of what was sent, errors first, in the order of the sheets. A cell that could not be read is told of once. */
export const judge = ({ layout, last, prefilled }: Judging, sent: Sent): readonly Finding[] =>
  inOrder(
    [
      ...sent.findings,
      ...checkEntries(layout, sent.entries, last, { imported: prefilled, unreadable: sent.unreadable }),
    ],
    layout,
  );
