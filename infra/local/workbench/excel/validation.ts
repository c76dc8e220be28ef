import { z } from "zod";
import { shared } from "../model/area";
import type { Validation } from "../model/sheet";
import { shaped } from "../wire/given";
import { badArgument } from "../wire/hostError";
import { HostClass } from "../wire/hostClass";
import type { RangeIn } from "./book";
import { refuseFormatting } from "./values";

const bounds = z.object({
  formula1: z.union([z.string(), z.number()]),
  formula2: z.union([z.string(), z.number()]).optional(),
  operator: z.enum([
    "Between",
    "NotBetween",
    "EqualTo",
    "NotEqualTo",
    "GreaterThan",
    "LessThan",
    "GreaterThanOrEqualTo",
    "LessThanOrEqualTo",
  ]),
});

const rule = z
  .strictObject({
    wholeNumber: bounds.optional(),
    decimal: bounds.optional(),
    textLength: bounds.optional(),
    date: bounds.optional(),
    time: bounds.optional(),
    list: z.object({ inCellDropDown: z.boolean().default(true), source: z.unknown() }).optional(),
    custom: z.object({ formula: z.string() }).optional(),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, "one rule");

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
};

const errorAlert = z.object({
  showAlert: z.boolean().default(true),
  style: z.enum(["Stop", "Warning", "Information"]).default("Stop"),
  title: z.string().default(""),
  message: z.string().default(""),
});
const prompt = z.object({
  showPrompt: z.boolean().default(true),
  title: z.string().default(""),
  message: z.string().default(""),
});

/** What Excel refuses in a message box of a validation. */
const limits = { title: 32, message: 255 } as const;

function withinLimits<Words extends { title: string; message: string }>(words: Words): Words {
  if (words.title.length > limits.title || words.message.length > limits.message)
    throw badArgument("A title has at most 32 characters, and a message 255.");
  return words;
}

const same = (a: Validation, { area }: RangeIn): boolean =>
  a.area.row === area.row &&
  a.area.column === area.column &&
  a.area.rows === area.rows &&
  a.area.columns === area.columns;

const found = (range: RangeIn): Validation | undefined =>
  range.sheet.validations.find((one) => shared(one.area, range.area));

/** The validation of exactly this range, made where it has none; it takes the place of what lay there. */
function own(range: RangeIn): Validation {
  refuseFormatting(range);
  const there = range.sheet.validations.find((one) => same(one, range));
  if (there) return there;
  const covering = found(range);
  const made: Validation = { area: range.area, values: new Map(covering?.values) };
  range.sheet.validations = [...range.sheet.validations, made];
  return made;
}

/** A list's source is text, or a range of the workbook's, kept as a formula. */
function listSource(source: unknown): unknown {
  if (typeof source === "string") return source;
  if (typeof source !== "object" || source === null) throw badArgument();
  const address = "Address" in source ? String(source.Address) : "";
  if (address === "") throw badArgument("A list's source is text or a range.");
  return `=${address}`;
}

const plainRule = (value: unknown): string | null =>
  typeof value === "object" && value !== null ? (Object.keys(value)[0] ?? null) : null;

/** What may be typed into a range. @source Microsoft Learn, Excel.DataValidation */
export const validationClass = new HostClass<RangeIn>({
  name: "DataValidation",
  get: {
    Type: (range) => kinds[plainRule(found(range)?.values.get("Rule")) ?? ""] ?? "None",
    Rule: (range) => found(range)?.values.get("Rule") ?? {},
    Prompt: (range) => found(range)?.values.get("Prompt") ?? { showPrompt: true, title: "", message: "" },
    ErrorAlert: (range) =>
      found(range)?.values.get("ErrorAlert") ?? { showAlert: true, style: "Stop", title: "", message: "" },
    IgnoreBlanks: (range) => found(range)?.values.get("IgnoreBlanks") ?? true,
    Valid: () => null,
  },
  set: {
    Rule: (range, value) => {
      const given = shaped(value, rule);
      const kept = given.list ? { list: { ...given.list, source: listSource(given.list.source) } } : given;
      const text = JSON.stringify(kept);
      if (
        given.list &&
        typeof given.list.source === "string" &&
        !given.list.source.startsWith("=") &&
        text.length > 300
      )
        throw badArgument("A list written out has at most 255 characters.");
      own(range).values.set("Rule", Object.fromEntries(Object.entries(kept).filter(([, one]) => one !== undefined)));
    },
    Prompt: (range, value) => void own(range).values.set("Prompt", withinLimits(shaped(value, prompt))),
    ErrorAlert: (range, value) => void own(range).values.set("ErrorAlert", withinLimits(shaped(value, errorAlert))),
    IgnoreBlanks: (range, value) => void own(range).values.set("IgnoreBlanks", shaped(value, z.boolean())),
  },
  call: {
    Clear: (range) => {
      refuseFormatting(range);
      range.sheet.validations = range.sheet.validations.filter((one) => !shared(one.area, range.area));
    },
  },
});
