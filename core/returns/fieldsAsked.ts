import type { Phase } from "../register/register";
import { existsIn, type Field, type Section } from "./definition";

/** The calendar year in which a data period ends: 2025 for 2024/25 and its spring and summer terms, 2024 for its autumn term. */
const endYear = (period: string): number => Number(period.slice(0, 4)) + (period.endsWith("autumn") ? 0 : 1);

/**
 * The fields of a section that a template of this data period shows: those that exist in it, are typed or confirmed rather than
 * only imported, and can be had by the civil date `asOf`, of a school with pupils in `phases` (everything when these are not given).
 */
export const fieldsAsked = (
  section: Section,
  period: string,
  asOf?: string,
  phases?: readonly Phase[],
): readonly Field[] =>
  section.fields.filter(
    ({ importedOnly, periods, availableOn, phases: only }) =>
      !importedOnly &&
      existsIn(periods, period) &&
      (!only || !phases || only.some((phase) => phases.includes(phase))) &&
      (!asOf || !availableOn || `${endYear(period) + availableOn.yearsAfter}-${availableOn.day}` <= asOf),
  );
