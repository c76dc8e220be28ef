import type { z } from "zod";

type Raw = Parameters<z.core.$ZodErrorMap>[0];

const notThis: Readonly<Record<string, string>> = {
  string: "is not text",
  number: "is not a number",
  int: "is not a whole number",
  boolean: "is neither true nor false",
  array: "is not a list",
  object: "is not an object",
  record: "is not an object",
};
const notWritten: Readonly<Record<string, string>> = {
  date: "is not a day written as 2026-12-10",
  datetime: "is not a time written as 2026-12-10T09:30:00Z",
  email: "is not an e-mail address, such as office@school.example",
};
const otherForm = "is not of the form asked";

function tooSmall({ origin, minimum }: Extract<Raw, { code: "too_small" }>): string {
  if (origin === "string") return Number(minimum) === 1 ? "is empty" : `is shorter than ${String(minimum)} characters`;
  if (origin === "array" || origin === "set")
    return Number(minimum) === 1 ? "is empty" : `has fewer than ${String(minimum)}`;
  return `is less than ${String(minimum)}`;
}

function tooBig({ origin, maximum }: Extract<Raw, { code: "too_big" }>): string {
  if (origin === "string") return `is longer than ${String(maximum)} characters`;
  return `${origin === "array" || origin === "set" ? "has" : "is"} more than ${String(maximum)}`;
}

/**
 * What a schema's reason means to whoever wrote the request, as what follows a name: "is missing", "is not one of forecast, final". Given to a parse
 * as its `error`; a reason that a schema words itself stands.
 */
export function wordsOfIssue(issue: Raw): string {
  if (issue.input === undefined) return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return notThis[issue.expected] ?? otherForm;
    case "invalid_value":
      return `is not ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return notWritten[issue.format] ?? otherForm;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "unrecognized_keys":
      return `has ${issue.keys.join(", ")}, which is not asked here`;
    case "not_multiple_of":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return otherForm;
  }
}
