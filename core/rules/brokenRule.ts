import { entryAt, type CellId, type Entries, type Entry } from "../entries/entry";
import type { WorkbookLayout } from "../returns/layout";
import { address } from "../sheets/address";
import type { CompiledRule } from "./compileRule";
import { evaluate } from "./evaluate";
import { to15Digits } from "./excelValue";
import type { Finding } from "./finding";
import { findingAt } from "./findingAt";
import { cellOfName, namesIn, type Formula, type Judged } from "./formula";
import { valuesOfNames } from "./guard";
import { noteCellId } from "./noteCell";
import { sayEntry, sayGroup, sayNumber, sayText, sentence } from "./sayValue";
import type { Sentence } from "./sentence";

/** The finding for a rule that is broken where it is judged; null where the template has no cell for it to stand at. */
export function findingOfRule(
  layout: WorkbookLayout,
  rule: CompiledRule,
  at: Judged,
  entries: Entries,
  last: Entries,
): Finding | null {
  const cell = rule.at.kind === "column" ? `${rule.at.field.id}.1` : cellOfName(rule.at, at);
  const asked = layout.cells.get(cell);
  if (!asked) return null;
  const { id, severity } = rule.rule;
  const note = severity === "query" ? noteCellId(id, at) : null;
  const notePlace = sayNotePlace(layout, note, asked.place.sheet);
  const say = (text: Sentence): string => filled(text, { at, entries, last, notePlace });
  const mend = sentence(say(rule.mend));
  const tellsOfNote = rule.mend.some(({ type }) => type === "note") || rule.wrong.some(({ type }) => type === "note");
  return findingAt(asked, {
    rule: id,
    severity,
    wrong: say(rule.wrong),
    mend: note === null || tellsOfNote ? mend : `${mend} If it is right, say why in ${notePlace}`,
    note: note === null ? null : { cell: note, given: isGiven(entryAt(entries, note)) },
  });
}

/** Whether a note says something. */
const isGiven = (note: Entry): boolean => note.kind === "text" && note.value.trim() !== "";

function sayNotePlace(layout: WorkbookLayout, note: CellId | null, sheet: string): string {
  const place = note === null ? undefined : layout.notes.get(note);
  if (!place) return "a note";
  const cell = `cell ${address(place.row, place.column)}`;
  return place.sheet === sheet ? cell : `${cell} of the ${place.sheet} sheet`;
}

interface Telling {
  readonly at: Judged;
  readonly entries: Entries;
  readonly last: Entries;
  readonly notePlace: string;
}

const filled = (text: Sentence, telling: Telling): string =>
  text
    .map((part) => {
      switch (part.type) {
        case "words":
          return part.words;
        case "group":
          return sayGroup(telling.at.group);
        case "note":
          return telling.notePlace;
        case "value":
          return sayFormula(part.formula, telling);
      }
    })
    .join("");

/** A bare name as the cell shows it; any other formula by its value, numbers to 4 decimals, "nothing" where it has none. */
function sayFormula(formula: Formula, { at, entries, last }: Telling): string {
  if (formula.type === "name" && formula.name.kind === "cell") {
    const { name } = formula;
    return sayEntry(name.field, entryAt(name.last ? last : entries, cellOfName(name, at)));
  }
  const values = valuesOfNames(namesIn(formula), at, entries, last);
  const value = values ? evaluate(formula, values) : null;
  if (typeof value === "number") return sayNumber(Number(to15Digits(value).toFixed(4)));
  return typeof value === "string" ? sayText(value) : typeof value === "boolean" ? (value ? "yes" : "no") : "nothing";
}
