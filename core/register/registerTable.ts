import type { Phase, Register } from "./register";
import { schoolAt, trustAt } from "./schoolAt";
import { currentSchools } from "./schoolsOfPhase";

const phaseWords: Readonly<Record<Phase, string>> = { primary: "Primary", secondary: "secondary", post16: "post-16" };

const headings = [
  "school id",
  "laestab",
  "urn",
  "name",
  "official name",
  "phase",
  "ages",
  "status",
  "family",
  "trust",
  "membership",
  "from",
] as const;

/** "Primary and secondary", as `phaseOf` reads it back. */
function phaseText(phases: readonly Phase[]): string {
  const words = phases.map((phase) => phaseWords[phase]).join(" and ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The schools of today as the fuller register file, the headings first: what `planImport` reads back and finds nothing to do in. Every cell is
 * text; what is not known is empty, and so is `from`, which dates the changes of an import.
 */
export function registerTable(register: Register): string[][] {
  const rows = currentSchools(register).map((school) => {
    const { schoolId, laestab, urn, short, name, status } = schoolAt(school, null);
    const membership = trustAt(register, school, null);
    const family = register.families.find((one) => one.familyId === school.familyId);
    const { ageLow, ageHigh } = school;
    return [
      schoolId,
      laestab ?? "",
      urn ?? "",
      short,
      name,
      phaseText(school.phases),
      ageLow === null || ageHigh === null ? "" : `${String(ageLow)} to ${String(ageHigh)}`,
      status ?? "",
      family?.name ?? school.familyId,
      membership?.trust.name ?? "",
      membership?.membership ?? "",
      "",
    ];
  });
  return [[...headings], ...rows];
}
