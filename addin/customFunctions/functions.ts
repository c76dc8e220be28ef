import type { Figures } from "./figures";
import { lookUp, schoolNamed, totalNamed, type Found } from "./lookUp";

let figures: Figures | null = null;

/** Says where the figures come from: once, when the pane starts. */
export function connectFunctions(source: Figures): void {
  figures = source;
}

const noAnswer = "The service does not answer. Check your connection, then press Ctrl+Alt+F9.";

const notAvailable = (why: string) => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, why);

function shown(found: Found): number {
  if ("why" in found) throw notAvailable(found.why);
  return found.value;
}

/**
 * One school's figure: a share is between 0 and 1, so show it as a percentage. Where there is no figure the cell says #N/A and why.
 * @customfunction FIGURE
 * @param school The school: its name, LAESTAB or URN
 * @param measure The measure, by its name on the Comparison sheet
 * @param [group] The pupil group, for example Disadvantaged; all pupils when left out
 * @param [period] The school year, for example 2024/25; the newest when left out
 * @returns The figure
 */
export async function figure(school: string, measure: string, group?: string, period?: string): Promise<number> {
  const comparisons = await figures?.comparisons(period ?? "");
  if (!comparisons) throw notAvailable(noAnswer);
  return shown(
    lookUp(comparisons, {
      measure,
      group: group ?? "",
      of: (comparison) => schoolNamed(comparison, String(school)) ?? { why: `No school "${school}" is compared.` },
    }),
  );
}

/**
 * The figure of a family, a trust or the whole group: a total of pupils, never an average of schools.
 * @customfunction TOTAL
 * @param scope The family or trust, by name; the whole group when empty
 * @param measure The measure, by its name on the Comparison sheet
 * @param [group] The pupil group, for example Disadvantaged; all pupils when left out
 * @param [period] The school year, for example 2024/25; the newest when left out
 * @returns The figure
 */
export async function total(scope: string, measure: string, group?: string, period?: string): Promise<number> {
  const comparisons = await figures?.comparisons(period ?? "");
  if (!comparisons) throw notAvailable(noAnswer);
  return shown(
    lookUp(comparisons, {
      measure,
      group: group ?? "",
      of: (comparison) => totalNamed(comparison, scope) ?? { why: `There is no family or trust "${scope}".` },
    }),
  );
}

/**
 * What the register says of a school.
 * @customfunction SCHOOL
 * @param code The school: its LAESTAB, URN or name
 * @param field What to show: name, short name, LAESTAB, URN, status, trust or family
 * @returns What the register says
 */
export async function school(code: string, field: string): Promise<string> {
  const schools = await figures?.schools();
  if (!schools) throw notAvailable(noAnswer);
  const wanted = String(code).trim().toLowerCase();
  const found = schools.find(({ laestab, urn, name, shortName, schoolId }) =>
    [laestab, urn, name, shortName, schoolId].some((each) => each?.toLowerCase() === wanted),
  );
  if (!found) throw notAvailable(`No school "${code}" is in the register.`);
  const fields: Record<string, string | null> = {
    name: found.name,
    "short name": found.shortName,
    laestab: found.laestab,
    urn: found.urn,
    status: found.status,
    trust: found.trust,
    family: found.family,
  };
  const text = fields[field.trim().toLowerCase()];
  if (text === undefined) throw notAvailable(`Ask for one of ${Object.keys(fields).join(", ")}.`);
  return text ?? "";
}
