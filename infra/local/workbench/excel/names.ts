import { z } from "zod";
import { formulaFor, placeOf, type DefinedName } from "../model/definedName";
import type { Sheet } from "../model/sheet";
import { shaped } from "../wire/given";
import { alreadyThere, badArgument, HostError, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book, CollectionIn } from "./book";
import { rangeClass, rangeObject } from "./range";
import { worksheetClass } from "./worksheet";

interface NameIn {
  readonly book: Book;
  readonly name: DefinedName;
}

function rangeOf({ book, name }: NameIn): HostObject | null {
  const place = placeOf(name);
  const sheet = place && book.workbook.sheet(place.sheet);
  return sheet ? rangeObject({ book, sheet, area: place }) : null;
}

const kindOf = (name: DefinedName): string => {
  if (placeOf(name)) return "Range";
  if (/^="(?:[^"]|"")*"$/.test(name.formula)) return "String";
  if (/^=-?[0-9.]+$/.test(name.formula)) return "Double";
  return name.formula.includes("#REF!") ? "Error" : "Formula";
};

const valueOf = ({ name }: NameIn): unknown => {
  if (kindOf(name) === "Double") return Number(name.formula.slice(1));
  if (kindOf(name) === "String") return name.formula.slice(2, -1).replaceAll('""', '"');
  return name.formula.slice(1);
};

const nameClass = new HostClass<NameIn>({
  name: "NamedItem",
  get: {
    _Id: ({ name }) => name.id,
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Type: ({ name }) => kindOf(name),
    Value: valueOf,
    Scope: ({ name }) => (name.sheet ? "Worksheet" : "Workbook"),
    Visible: ({ name }) => name.visible,
    Comment: ({ name }) => name.comment,
    Worksheet: ({ book, name }) => {
      if (!name.sheet) throw notFound();
      return worksheetClass.object({ book, sheet: name.sheet });
    },
    WorksheetOrNullObject: ({ book, name }) => name.sheet && worksheetClass.object({ book, sheet: name.sheet }),
  },
  set: {
    Visible: ({ name }, value) => void (name.visible = shaped(value, z.boolean())),
    Comment: ({ name }, value) => void (name.comment = shaped(value, z.string())),
    Formula: ({ book, name }, value) => {
      const formula = shaped(value, z.string());
      name.formula = formula.startsWith("=") ? formula : `=${formula}`;
      book.workbook.calculation.restructured();
    },
  },
  call: {
    GetRange: (at) => {
      const range = rangeOf(at);
      if (!range) throw new HostError("InvalidOperation", "This name does not refer to a range.");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: ({ book, name }) => {
      book.workbook.names = book.workbook.names.filter((one) => one !== name);
      book.workbook.calculation.restructured();
    },
  },
});

/** What Excel takes for a name: letters, digits, `.`, `_` and `\`, beginning with no digit, and nothing that reads as a cell. */
function refuseName(name: string): void {
  const looksLikeCell = /^[A-Za-z]{1,3}[1-9][0-9]{0,6}$/.test(name) || /^[rRcC]([0-9]*|[0-9]*[cC][0-9]*)$/.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || looksLikeCell)
    throw badArgument(`'${name}' is not a name Excel takes.`);
}

/** Adds a name to a workbook or to one of its sheets. @throws HostError where Excel takes no such name, or it is taken */
export function addName({ book, sheet }: CollectionIn, name: string, formula: string, comment = ""): DefinedName {
  refuseName(name);
  if (find({ book, sheet }, name)) throw alreadyThere();
  const made = { id: book.workbook.newId(), name, formula, sheet, visible: true, comment };
  book.workbook.names.push(made);
  book.workbook.calculation.restructured();
  return made;
}

const ofCollection = ({ book, sheet }: CollectionIn): DefinedName[] =>
  book.workbook.names.filter((name) => name.sheet === sheet);

const find = (at: CollectionIn, key: string): DefinedName | undefined =>
  ofCollection(at).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

const referred = (sheet: Sheet | null, value: string): string => {
  const formula = value.startsWith("=") ? value : `=${value}`;
  return sheet && /^=\$?[A-Za-z]+\$?\d/.test(formula) ? `='${sheet.name}'!${formula.slice(1)}` : formula;
};

/** The names of the workbook, or those of one sheet. */
export const namesClass = new HostClass<CollectionIn>({
  name: "NamedItemCollection",
  items: (at) => ofCollection(at).map((name) => nameClass.object({ book: at.book, name })),
  item: (at, given) => {
    const name = find(at, given.text(0));
    if (!name) throw notFound();
    return nameClass.object({ book: at.book, name });
  },
  call: {
    GetCount: (at) => ofCollection(at).length,
    GetItemOrNullObject: (at, given) => {
      const name = find(at, given.text(0));
      return name ? nameClass.object({ book: at.book, name }) : null;
    },
    Add: (at, given) => {
      const range = rangeClass.stateOf(given.object(1));
      const formula = range ? formulaFor(range.sheet.name, range.area) : referred(at.sheet, String(given.raw(1) ?? ""));
      return nameClass.object({ book: at.book, name: addName(at, given.text(0), formula, given.optionalText(2)) });
    },
    AddFormulaLocal: (at, given) =>
      nameClass.object({
        book: at.book,
        name: addName(at, given.text(0), referred(at.sheet, given.text(1)), given.optionalText(2)),
      }),
  },
});
