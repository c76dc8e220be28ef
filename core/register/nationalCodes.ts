import type { RegisterProblem } from "./registerProblem";
import type { Phase, School } from "./register";
import { schoolAt } from "./schoolAt";

/** A LAESTAB as the national register of schools gives it: whose it is, with the URNs that school has or had, and its phases. */
export interface NationalCode {
  readonly laestab: string;
  readonly name: string;
  readonly urns: readonly string[];
  readonly phases: readonly Phase[];
  readonly source: string;
}

const phaseWords: Readonly<Record<Phase, string>> = { primary: "primary", secondary: "secondary", post16: "post-16" };

/**
 * Whether a code belongs to another school than one with these phases and URNs: it has no phase in common, or the URNs known on both
 * sides have none in common. Names are not compared: they are no key.
 */
export function belongsElsewhere(
  code: NationalCode,
  school: { readonly phases: readonly Phase[]; readonly urns: readonly string[] },
): boolean {
  const samePhase = school.phases.some((phase) => code.phases.includes(phase));
  const urnsKnown = school.urns.length > 0 && code.urns.length > 0;
  return !samePhase || (urnsKnown && !school.urns.some((urn) => code.urns.includes(urn)));
}

/** "Yewlands Academy, a secondary school (URN 145943)". */
export const ownerInWords = ({ name, phases, urns }: NationalCode): string => {
  const urn = urns.length > 0 ? ` (URN ${urns.join(", ")})` : "";
  return `${name}, a ${phases.map((phase) => phaseWords[phase]).join(" and ")} school${urn}`;
};

/** National codes by LAESTAB. */
export const byLaestab = (national: readonly NationalCode[]): ReadonlyMap<string, NationalCode> =>
  new Map(national.map((code) => [code.laestab, code]));

/** The LAESTABs a school is given that the national register gives to another school. */
export function foreignCodes(school: School, national: ReadonlyMap<string, NationalCode>): RegisterProblem[] {
  const own = { phases: school.phases, urns: school.urns.map((fact) => fact.urn) };
  return school.laestabs.flatMap(({ laestab }) => {
    const owner = national.get(laestab);
    if (!owner || !belongsElsewhere(owner, own)) return [];
    return [
      {
        kind: "foreign code" as const,
        schoolIds: [school.schoolId],
        wrong: `${schoolAt(school, null).short} has the LAESTAB ${laestab}, which is ${ownerInWords(owner)}.`,
        mend: `Find the school's own LAESTAB in Get Information about Schools, and keep ${laestab} as an alias so that the document's code still finds it.`,
      },
    ];
  });
}
