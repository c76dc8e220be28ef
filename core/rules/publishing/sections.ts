import type { ReturnDefinition, Section } from "../../returns/definition";
import { repeated, type DefinitionProblem } from "./problem";

/** What does not fit together within each section: its pupil groups, headings and labels, and what a rows section cannot have. */
export const checkSections = (definitions: readonly ReturnDefinition[]): DefinitionProblem[] =>
  definitions.flatMap(({ id, sections }) =>
    sections.flatMap((section, index) => checkSection(section, [id, "sections", index])),
  );

function checkSection(section: Section, path: DefinitionProblem["path"]): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [
    ...repeated(
      section.groups.map((text, index) => ({ text, path: [...path, "groups", index] })),
      (group) => `the pupil group ${group} is listed twice`,
    ),
    ...repeated(
      section.fields.map(({ label }, index) => ({ text: label, path: [...path, "fields", index, "label"] })),
      (label) => `another field on this sheet is called "${label}"`,
    ),
    ...repeated(
      section.headings.map(({ before }, index) => ({ text: before, path: [...path, "headings", index, "before"] })),
      (before) => `two headings stand before ${before}`,
    ),
  ];
  section.headings.forEach(({ before }, index) => {
    if (!section.fields.some(({ id }) => id === before))
      problems.push({ path: [...path, "headings", index, "before"], reason: `the section has no field ${before}` });
  });
  section.groups.forEach((group, index) => {
    if (!section.fields.some(({ groups }) => groups.includes(group)))
      problems.push({ path: [...path, "groups", index], reason: `no field of the section asks for ${group}` });
  });
  section.fields.forEach(({ groups }, index) => {
    const missing = groups.filter((group) => !section.groups.includes(group));
    const at = [...path, "fields", index, "groups"];
    if (missing.length > 0) problems.push({ path: at, reason: `the section does not have ${missing.join(", ")}` });
    if (section.kind === "rows" && groups.some((group) => group !== "all"))
      problems.push({ path: at, reason: "a field in rows is asked for all pupils alone" });
  });
  if (section.kind === "rows" && section.headings.length > 0)
    problems.push({ path: [...path, "headings"], reason: "a section of rows has no headings" });
  return problems;
}
