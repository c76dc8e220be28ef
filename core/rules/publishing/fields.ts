import type { Field, ReturnDefinition } from "../../returns/definition";
import { codeTexts } from "../guard";
import { placedFields, repeated, type DefinitionProblem, type PlacedField } from "./problem";

/** What does not fit together within each field: its limits, choices, pupil groups, and the counts it names in `outOf` and `n`, which must not lead back to it. */
export function checkFields(definitions: readonly ReturnDefinition[]): DefinitionProblem[] {
  const fields = placedFields(definitions);
  return fields.flatMap((placed) => [
    ...checkGroups(placed),
    ...checkChoices(placed),
    ...checkLimits(placed),
    ...checkCountNamed(placed, "outOf", fields),
    ...checkCountNamed(placed, "n", fields),
    ...(placed.field.type === "mean" && placed.field.n === undefined
      ? [{ path: [...placed.path, "n"], reason: "a mean names the count it is taken over" }]
      : []),
  ]);
}

function checkGroups({ field, path }: PlacedField): DefinitionProblem[] {
  const extra = (field.heldBy?.groups ?? []).filter((group) => !field.groups.includes(group));
  return [
    ...repeated(
      field.groups.map((text, index) => ({ text, path: [...path, "groups", index] })),
      (group) => `the pupil group ${group} is listed twice`,
    ),
    ...(extra.length > 0
      ? [{ path: [...path, "heldBy", "groups"], reason: `the field is not asked for ${extra.join(", ")}` }]
      : []),
  ];
}

function checkChoices({ field, path }: PlacedField): DefinitionProblem[] {
  const at = [...path, "choices"];
  if (field.type !== "choice")
    return field.choices ? [{ path: at, reason: `a field of type ${field.type} has no choices` }] : [];
  const choices = field.choices ?? [];
  const placed = choices.map((text, index) => ({ text, path: [...at, index] }));
  return [
    ...(choices.length === 0 ? [{ path: at, reason: "a choice needs its list of choices" }] : []),
    ...repeated(placed, (choice) => `the choice ${choice} is listed twice`),
    ...placed.flatMap(({ text, path: where }) => {
      if (codeTexts.includes(text.toLowerCase())) return [{ path: where, reason: `${text} is a value code` }];
      return text.trim() === text ? [] : [{ path: where, reason: "a choice has no spaces around it" }];
    }),
  ];
}

function checkLimits({ field, path }: PlacedField): DefinitionProblem[] {
  const { type, min, max, maxLength } = field;
  const problems: DefinitionProblem[] = [];
  const isWords = type === "text" || type === "choice";
  if (isWords && (min !== undefined || max !== undefined))
    problems.push({ path, reason: `a field of type ${type} has no min or max` });
  if (min !== undefined && max !== undefined && min > max)
    problems.push({ path: [...path, "max"], reason: `max is ${max}, below the min of ${min}` });
  if (type === "count" && min !== undefined && min < 0)
    problems.push({ path: [...path, "min"], reason: "a count is 0 or more" });
  if (type !== "text" && maxLength !== undefined)
    problems.push({ path: [...path, "maxLength"], reason: `a field of type ${type} has no maxLength` });
  return problems;
}

/** Only a count can be part of a count, and only a number be taken over one. */
const mayName: Readonly<Record<"outOf" | "n", readonly Field["type"][]>> = {
  outOf: ["count"],
  n: ["mean", "number", "percent"],
};

function checkCountNamed(
  { field, section, path }: PlacedField,
  key: "outOf" | "n",
  fields: readonly PlacedField[],
): DefinitionProblem[] {
  const named = field[key];
  if (named === undefined) return [];
  const problem = (reason: string): DefinitionProblem[] => [{ path: [...path, key], reason }];
  if (!mayName[key].includes(field.type)) return problem(`a field of type ${field.type} has no ${key}`);
  if (named === field.id) return problem("a field cannot name itself");
  const count = fields.find((placed) => placed.field.id === named);
  if (!count) return problem(`there is no field ${named}`);
  if (count.field.type !== "count") return problem(`${named} is not a count`);
  if ((count.section.kind === "rows" || section.kind === "rows") && count.section !== section)
    return problem(`${named} does not stand in the same rows`);
  const missing = field.groups.filter((group) => !count.field.groups.includes(group));
  if (missing.length > 0) return problem(`${named} is not asked for ${missing.join(", ")}`);
  const round = key === "outOf" ? wholesRound(field, fields) : [];
  return round.length === 0
    ? []
    : problem(`goes round in a circle: ${[field.id, ...round].join(" is part of ")}; no count can be part of itself`);
}

/** The counts a count is part of, each part of the next, where they lead back to it: the last is itself. Empty where they do not. */
function wholesRound(field: Field, fields: readonly PlacedField[]): readonly string[] {
  const round: string[] = [];
  for (let whole = field.outOf; whole !== undefined && !round.includes(whole);) {
    round.push(whole);
    const next: string = whole;
    whole = fields.find((placed) => placed.field.id === next)?.field.outOf;
  }
  return round.at(-1) === field.id ? round : [];
}
