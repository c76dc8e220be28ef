import { z } from "zod";
import { shared } from "../model/area";
import { newStored, storedBelow, type Stored } from "../model/record";
import type { ConditionalFormat } from "../model/sheet";
import { shaped } from "../wire/given";
import { badArgument, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { RangeIn } from "./book";
import { rangeObject } from "./range";
import { refuseFormatting } from "./values";

interface FormatIn extends RangeIn {
  readonly format: ConditionalFormat;
}

/** The kinds of conditional format this host keeps, and the class that holds each one's rule. */
const kinds = {
  Custom: "CustomConditionalFormat",
  CellValue: "CellValueConditionalFormat",
  ColorScale: "ColorScaleConditionalFormat",
  DataBar: "DataBarConditionalFormat",
  ContainsText: "TextConditionalFormat",
} as const;
type Kind = keyof typeof kinds;
const kind = z.enum(["Custom", "CellValue", "ColorScale", "DataBar", "ContainsText"]);

const members: Readonly<Record<Kind, string>> = {
  Custom: "Custom",
  CellValue: "CellValue",
  ColorScale: "ColorScale",
  DataBar: "DataBar",
  ContainsText: "TextComparison",
};

const ruleOf = ({ book, format }: FormatIn, of: Kind): HostObject | null =>
  format.type === of ? book.stored.object(kinds[of], storedBelow(format.stored, "rule")) : null;

const getters = Object.fromEntries(
  Object.entries(members).flatMap(([name, member]) => {
    const of = kind.parse(name);
    return [
      [
        member,
        (at: FormatIn) => {
          const rule = ruleOf(at, of);
          if (!rule) throw badArgument(`This conditional format is not of the kind ${of}.`);
          return rule;
        },
      ],
      [`${member}OrNullObject`, (at: FormatIn) => ruleOf(at, of)],
    ];
  }),
);

const formatClass = new HostClass<FormatIn>({
  name: "ConditionalFormat",
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stored.values.get("StopIfTrue") ?? false,
    ...getters,
  },
  set: {
    StopIfTrue: ({ format }, value) => void format.stored.values.set("StopIfTrue", shaped(value, z.boolean())),
    Priority: ({ sheet, format }, value) => {
      const rest = sheet.conditionalFormats.filter((one) => one !== format);
      rest.splice(shaped(value, z.int().min(0)), 0, format);
      sheet.conditionalFormats = rest;
    },
  },
  call: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
    },
    GetRange: ({ book, sheet, format }) => rangeObject({ book, sheet, area: format.area }),
    GetRangeOrNullObject: ({ book, sheet, format }) => rangeObject({ book, sheet, area: format.area }),
  },
});

const within = ({ sheet, area }: RangeIn): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => shared(format.area, area));

const find = (range: RangeIn, id: string): HostObject | null => {
  const format = within(range).find((one) => one.id === id);
  return format ? formatClass.object({ ...range, format }) : null;
};

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

const starting: Readonly<Partial<Record<Kind, (rule: Stored) => void>>> = {
  DataBar: (rule) => {
    rule.values.set("LowerBoundRule", { type: "Automatic" });
    rule.values.set("UpperBoundRule", { type: "Automatic" });
  },
};

/** The conditional formats of a range; the newest comes first, as in Excel. */
export const conditionalFormatsClass = new HostClass<RangeIn>({
  name: "ConditionalFormatCollection",
  items: (range) => within(range).map((format) => formatClass.object({ ...range, format })),
  item: (range, given) => there(find(range, given.text(0))),
  call: {
    GetCount: (range) => within(range).length,
    GetItemAt: (range, given) => {
      const format = within(range)[given.whole(0)];
      return there(format ? formatClass.object({ ...range, format }) : null);
    },
    GetItemOrNullObject: (range, given) => find(range, given.text(0)),
    ClearAll: (range) => {
      refuseFormatting(range);
      range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((one) => !shared(one.area, range.area));
    },
    Add: (range, given) => {
      refuseFormatting(range);
      const type = given.shaped(0, kind);
      const format: ConditionalFormat = {
        id: range.book.workbook.newId(),
        type,
        area: range.area,
        stored: newStored(),
      };
      starting[type]?.(storedBelow(format.stored, "rule"));
      range.sheet.conditionalFormats = [format, ...range.sheet.conditionalFormats];
      return formatClass.object({ ...range, format });
    },
  },
});
