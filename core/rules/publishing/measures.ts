import type { Field, Measure, ReturnDefinition } from "../../returns/definition";
import { placedFields, repeated, type DefinitionProblem } from "./problem";

const unitsOf: Readonly<Record<Measure["kind"], readonly Measure["unit"][]>> = {
  share: ["percent"],
  mean: ["score", "points"],
  count: ["pupils"],
};

const numeratorTypes: Readonly<Record<Measure["kind"], readonly Field["type"][]>> = {
  share: ["count"],
  mean: ["mean", "number"],
  count: ["count"],
};

/** Measures that cannot be made from the fields they name: not there, of another type, or not asked for a pupil group of the measure. */
export function checkMeasures(definitions: readonly ReturnDefinition[]): DefinitionProblem[] {
  const fields = new Map(placedFields(definitions).map(({ field }) => [field.id, field]));
  return definitions.flatMap(({ id, measures }) =>
    measures.flatMap((measure, index) => checkMeasure(measure, [id, "measures", index], fields)),
  );
}

function checkMeasure(
  measure: Measure,
  path: DefinitionProblem["path"],
  fields: ReadonlyMap<string, Field>,
): DefinitionProblem[] {
  const { kind, unit, numerator, denominator, interval, groups } = measure;
  const needs = (key: readonly string[], named: string, types: readonly Field["type"][]): DefinitionProblem[] => {
    const field = fields.get(named);
    const problem = (reason: string) => [{ path: [...path, ...key], reason }];
    if (!field) return problem(`there is no field ${named}`);
    if (!types.includes(field.type))
      return problem(`${named} is a ${field.type}, and a ${types.join(" or ")} is needed`);
    const missing = groups.filter((group) => !field.groups.includes(group));
    return missing.length > 0 ? problem(`${named} is not asked for ${missing.join(", ")}`) : [];
  };
  const problems = [
    ...needs(["numerator"], numerator, numeratorTypes[kind]),
    ...repeated(
      groups.map((text, index) => ({ text, path: [...path, "groups", index] })),
      (group) => `the pupil group ${group} is listed twice`,
    ),
    ...(interval
      ? [
          ...needs(["interval", "lower"], interval.lower, ["number", "mean"]),
          ...needs(["interval", "upper"], interval.upper, ["number", "mean"]),
        ]
      : []),
  ];
  if (!unitsOf[kind].includes(unit))
    problems.push({ path: [...path, "unit"], reason: `a ${kind} is given in ${unitsOf[kind].join(" or ")}` });
  if (interval && kind !== "mean")
    problems.push({ path: [...path, "interval"], reason: "only a mean has a published interval" });
  if (kind === "count")
    return denominator === undefined
      ? problems
      : [...problems, { path: [...path, "denominator"], reason: "a count has no denominator" }];
  if (denominator === undefined)
    return [...problems, { path: [...path, "denominator"], reason: `a ${kind} needs a denominator` }];
  const own = fields.get(numerator)?.n;
  if (kind === "mean" && own !== undefined && own !== denominator)
    problems.push({ path: [...path, "denominator"], reason: `${numerator} is taken over ${own}, not ${denominator}` });
  return [...problems, ...needs(["denominator"], denominator, ["count"])];
}
