import { allHeldOn, heldOn, type DatedFact } from "./held";
import type { Register, School } from "./register";

/**
 * What a school was known by on a day. `name` is the official name, `short` the one sheets show; both fall back on the nearest on record.
 * A code or status is null where none on record held then. `doubts`: a sentence for each that no source dates well enough to be sure.
 */
export interface SchoolAt {
  readonly schoolId: string;
  readonly name: string;
  readonly short: string;
  readonly laestab: string | null;
  readonly urn: string | null;
  readonly status: string | null;
  readonly doubts: readonly string[];
}

/** A school's membership of a trust on a day; `certain` is false where no source dates it well enough to be sure. */
export interface TrustAt {
  readonly trust: Register["trusts"][number];
  readonly membership: "planned" | "joined";
  readonly from: string;
  readonly certain: boolean;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${String(words.at(-1))}`;

/**
 * What a school was known by on a civil date (`yyyy-mm-dd`), or (`null`) as the register stands. Where the dates leave several possible,
 * the latest is given and a doubt says so.
 */
export function schoolAt(school: School, date: string | null): SchoolAt {
  const doubts: string[] = [];
  const then = date === null ? "now" : `on ${date}`;
  const read = <Fact extends DatedFact>(
    history: readonly Fact[],
    what: string,
    text: (fact: Fact) => string,
  ): Fact | null => {
    const held = heldOn(history, date);
    if (held && held.perhaps.length > 0) {
      const both = [...held.perhaps, held.fact].map(text);
      doubts.push(`No source dates the change: its ${what} ${then} may be ${orList(both)}.`);
    } else if (held && !held.certain && held.fact.to === "unknown") {
      doubts.push(`No source says whether its ${what} was still ${text(held.fact)} ${then}.`);
    } else if (!held && history.length > 0) {
      doubts.push(`No source gives its ${what} ${then}.`);
    }
    return held?.fact ?? null;
  };
  const first = school.names[0];
  const nearest = first && date !== null && date < first.from && first.from !== "unknown" ? first : school.names.at(-1);
  const known = read(school.names, "name", (fact) => fact.short ?? fact.name) ?? nearest;
  const name = known?.name ?? school.schoolId;
  return {
    schoolId: school.schoolId,
    name,
    short: known?.short ?? name,
    laestab: read(school.laestabs, "LAESTAB", (fact) => fact.laestab)?.laestab ?? null,
    urn: read(school.urns, "URN", (fact) => fact.urn)?.urn ?? null,
    status: read(school.statuses, "status", (fact) => fact.status)?.status ?? null,
    doubts,
  };
}

/** A school as people tell it from others today: its short name and its LAESTAB, the last it had where it has none now. */
export function shortWithCode(school: School): string {
  const { short, laestab } = schoolAt(school, null);
  const code = laestab ?? school.laestabs.at(-1)?.laestab;
  return code === undefined ? short : `${short} (${code})`;
}

function membershipsAt(register: Register, school: School, date: string | null, groupTrust: boolean): TrustAt[] {
  return allHeldOn(school.trusts, date).flatMap(({ fact, certain }) => {
    const trust = register.trusts.find((one) => one.trustId === fact.trustId && one.groupTrust === groupTrust);
    return trust ? [{ trust, membership: fact.membership, from: fact.from, certain }] : [];
  });
}

// Joined goes before planned, sure before unsure, later before earlier.
const foremost = (found: readonly TrustAt[]): TrustAt | null =>
  found.findLast((one) => one.membership === "joined" && one.certain) ??
  found.findLast((one) => one.membership === "joined") ??
  found.findLast((one) => one.certain) ??
  found.at(-1) ??
  null;

/**
 * The trust of the group a school has joined, or else is planned to join, on a civil date or (`null`) as the register stands. A planned
 * membership with no date counts from the start. Null where it is in none.
 */
export const trustAt = (register: Register, school: School, date: string | null): TrustAt | null =>
  foremost(membershipsAt(register, school, date, true));

/** The legal academy trust (not one the group compares) a school was in on a civil date or (`null`) now; null where none is known. */
export const legalTrustAt = (register: Register, school: School, date: string | null): TrustAt | null =>
  foremost(membershipsAt(register, school, date, false));
