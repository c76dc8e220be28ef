import { dateInWords } from "../entries/civilDate";
import type { ImportedRow } from "./importedRow";
import { followedBy, openFact } from "./importHistory";
import type { ImportPlace } from "./importPlaces";
import type { ImportChange, ImportProblem } from "./importPlan";
import type { Register, School } from "./register";
import { schoolAt } from "./schoolAt";
import { leftOn } from "./schoolsOfPhase";

/** What a row changes of a school the register has: each change in a sentence, and the school as it would stand. */
export interface ChangedSchool {
  readonly school: School;
  readonly changes: readonly ImportChange[];
  readonly problems: readonly ImportProblem[];
}

const agesText = (low: number | null, high: number | null): string | null =>
  low === null || high === null ? null : `${String(low)}-${String(high)}`;

/**
 * Compares a row with the school of a register it was matched to. What the row leaves empty stays; a name the school is known by already is
 * no change. A changed fact begins on the row's date, or on a day that is unknown, and ends the one before it.
 */
export function changesTo(register: Register) {
  const groupTrusts = new Map(register.trusts.filter((one) => one.groupTrust).map((one) => [one.trustId, one.name]));
  const families = new Map(register.families.map((family) => [family.familyId, family.name]));
  return (school: School, given: ImportedRow, place: ImportPlace, source: string): ChangedSchool =>
    compared(groupTrusts, families, school, given, place, source);
}

function compared(
  groupTrusts: ReadonlyMap<string, string>,
  families: ReadonlyMap<string, string>,
  school: School,
  given: ImportedRow,
  place: ImportPlace,
  source: string,
): ChangedSchool {
  const changes: ImportChange[] = [];
  const problems: ImportProblem[] = [];
  const after: School = { ...school };
  const from = given.from ?? "unknown";
  const name = schoolAt(school, null).short;
  const dated = given.from === null ? "; the file gives no date" : ` on ${dateInWords(given.from)}`;
  const change = (what: ImportChange["what"], before: string | null, text: string, when = dated): void => {
    const was = before === null ? "" : ` from ${before}`;
    const sentence = `${name}: ${what} would change${was} to ${text}${when}.`;
    changes.push({ row: given.row, schoolId: school.schoolId, school: name, what, before, after: text, sentence });
  };
  // A fact can only follow one that began before it.
  const inTime = (open: { from: string } | undefined, what: string): boolean => {
    const fine = !open || open.from === "unknown" || from === "unknown" || open.from < from;
    if (!fine)
      problems.push({
        severity: "error",
        row: given.row,
        column: "from",
        wrong: `Row ${String(given.row)}: the ${what} the register has for ${name} began on ${dateInWords(open.from)}, not before ${dateInWords(from)}.`,
        mend: "Correct the date in the file, or the history in the register.",
      });
    return fine;
  };

  const left = leftOn(school);
  if (left !== null)
    problems.push({
      severity: "query",
      row: given.row,
      column: null,
      wrong: `Row ${String(given.row)}: ${name} left the register${left === "unknown" ? "" : ` on ${dateInWords(left)}`} and would stand in it again.`,
      mend: "Take the row out if it should not.",
    });
  const laestab = openFact(school.laestabs);
  const heldBefore = laestab !== undefined && school.laestabs.some((fact) => fact.laestab === given.laestab);
  const alias = school.aliases.some((one) => one.code === given.laestab);
  if (given.laestab !== null && !heldBefore && !alias && inTime(laestab, "LAESTAB")) {
    after.laestabs = followedBy(school.laestabs, { laestab: given.laestab, from, to: null, source });
    change("LAESTAB", laestab?.laestab ?? null, given.laestab);
  }
  const urn = openFact(school.urns);
  const urnBefore = urn !== undefined && school.urns.some((fact) => fact.urn === given.urn);
  if (given.urn !== null && !urnBefore && inTime(urn, "URN")) {
    after.urns = followedBy(school.urns, { urn: given.urn, from, to: null, source });
    change("URN", urn?.urn ?? null, given.urn);
  }
  const names = openFact(school.names);
  const known = [names?.short, names?.name, ...(school.otherNames ?? []).map((other) => other.name)];
  const newName = given.name !== null && !known.includes(given.name) ? given.name : null;
  const newOfficial = given.officialName !== null && given.officialName !== names?.name ? given.officialName : null;
  if ((newName ?? newOfficial) !== null && inTime(names, "name")) {
    const short = newName ?? names?.short ?? given.name;
    const official = newOfficial ?? names?.name ?? newName ?? name;
    const next = { name: official, from, to: null, source, ...(short === null ? {} : { short }) };
    after.names = followedBy(school.names, next);
    if (newName !== null) change("name", names?.short ?? names?.name ?? null, newName);
    if (newOfficial !== null) change("official name", names?.name ?? null, newOfficial);
  }
  if (given.phases !== null && given.phases.join() !== school.phases.join()) {
    after.phases = given.phases;
    change("phase", school.phases.join(" and "), given.phases.join(" and "), "");
  }
  if (given.ages !== null && (given.ages[0] !== school.ageLow || given.ages[1] !== school.ageHigh)) {
    [after.ageLow, after.ageHigh] = given.ages;
    change("ages", agesText(school.ageLow, school.ageHigh), given.ages.join("-"), "");
  }
  const status = openFact(school.statuses);
  if (given.status !== null && given.status !== status?.status && inTime(status, "status")) {
    after.statuses = followedBy(school.statuses, { status: given.status, from, to: null, source });
    change("status", status?.status ?? null, given.status);
  }
  if (place.family && place.family.familyId !== school.familyId) {
    const before = families.get(school.familyId) ?? school.familyId;
    after.familyId = place.family.familyId;
    change("family", before, place.family.name, "");
  }
  const { trust } = place;
  const member = openFact(school.trusts.filter((fact) => groupTrusts.has(fact.trustId)));
  const stays = trust?.trustId === member?.trustId;
  const membership = given.membership ?? (stays ? member?.membership : undefined) ?? "planned";
  if (trust && (!stays || membership !== member?.membership) && inTime(member, "trust")) {
    const legal = school.trusts.filter((fact) => !groupTrusts.has(fact.trustId));
    const group = school.trusts.filter((fact) => groupTrusts.has(fact.trustId));
    after.trusts = [...followedBy(group, { trustId: trust.trustId, membership, from, to: null, source }), ...legal];
    const before = member ? `${groupTrusts.get(member.trustId) ?? member.trustId}, ${member.membership}` : null;
    change("trust", before, `${trust.name}, ${membership}`);
  }
  return { school: after, changes, problems };
}
