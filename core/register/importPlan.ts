import type { Register, School } from "./register";

/** Something in a file to import: an `error` keeps its row out and must be mended first; a `query` is odd, and the plan says what it would do. */
export interface ImportProblem {
  readonly severity: "error" | "query";
  /** The row as Excel numbers it, and the heading; null for the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly wrong: string;
  readonly mend: string;
}

/** One fact of one school that the import would change. `before` is null where the register has none. */
export interface ImportChange {
  readonly row: number;
  readonly schoolId: string;
  readonly school: string;
  readonly what: "LAESTAB" | "URN" | "name" | "official name" | "phase" | "ages" | "status" | "family" | "trust";
  readonly before: string | null;
  readonly after: string;
  readonly sentence: string;
}

/** A school an import would add or end, or that the file leaves out, in one sentence. `row` is null where the file has none for it. */
export interface ImportLine {
  readonly row: number | null;
  readonly schoolId: string;
  readonly school: string;
  readonly sentence: string;
}

/**
 * What importing a file would do to a register, worked out before anything is done. Every row of the file is an addition, a change, counted
 * in `unchanged`, or has an error; every current school it leaves out is in `notInFile`, and in `ends` only where ending was asked for.
 */
export interface ImportPlan {
  /** The hash of the register's version, the rows in any order and what was asked: the same for the same import. */
  readonly planId: string;
  readonly groupId: string;
  readonly registerVersion: number;
  readonly adds: readonly ImportLine[];
  readonly addedTrusts: readonly Register["trusts"][number][];
  readonly addedFamilies: readonly Register["families"][number][];
  readonly changes: readonly ImportChange[];
  readonly ends: readonly ImportLine[];
  readonly notInFile: readonly ImportLine[];
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  /** The schools added, changed and ended as they would stand. */
  readonly schools: readonly School[];
}

/** Why a plan was not applied: the register moved on since, or the file has errors. */
export interface PlanRefusal {
  readonly refused: true;
  readonly because: "moved" | "errors";
  readonly wrong: string;
  readonly mend: string;
}

/** The register after an import; `changed` is false, and the version the same, where the plan had nothing to do. */
export interface PlanApplied {
  readonly refused: false;
  readonly changed: boolean;
  readonly register: Register;
}

/**
 * The register with a plan applied, as its next version. Refused where the register is not of the version the plan was made on, and
 * where the file has errors: nothing is imported in part.
 */
export function applyPlan(register: Register, plan: ImportPlan): PlanApplied | PlanRefusal {
  if (register.groupId !== plan.groupId || register.version !== plan.registerVersion)
    return {
      refused: true,
      because: "moved",
      wrong: "The register has changed since this import was tried.",
      mend: "Try the file again, look at what it would do now, and then import it.",
    };
  const errors = plan.problems.filter((problem) => problem.severity === "error").length;
  if (errors > 0)
    return {
      refused: true,
      because: "errors",
      wrong: errors === 1 ? "The file has 1 error." : `The file has ${String(errors)} errors.`,
      mend: "Mend them in the file and try it again; nothing was imported.",
    };
  const changed = plan.schools.length + plan.addedTrusts.length + plan.addedFamilies.length > 0;
  if (!changed) return { refused: false, changed, register };
  const after = new Map(plan.schools.map((school) => [school.schoolId, school]));
  const known = new Set(register.schools.map((school) => school.schoolId));
  return {
    refused: false,
    changed,
    register: {
      ...register,
      version: register.version + 1,
      trusts: [...register.trusts, ...plan.addedTrusts],
      families: [...register.families, ...plan.addedFamilies],
      schools: [
        ...register.schools.map((school) => after.get(school.schoolId) ?? school),
        ...plan.schools.filter((school) => !known.has(school.schoolId)),
      ],
    },
  };
}
