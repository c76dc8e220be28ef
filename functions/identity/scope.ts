import type { Person, Role } from "../../core/wire/people";

/** Whether a person holds one of the roles. */
export const holdsOneOf = (person: Person, roles: readonly Role[]): boolean =>
  person.roles.some((role) => roles.includes(role));

/**
 * Whether a school's answers lie in a person's scope: the school is named there, and so is the trust its answers are kept under. `trustId` null: no
 * trust at the moment of issue, seen by those who see all trusts of the group.
 */
export const maySee = ({ scope }: Person, school: { schoolId: string; trustId: string | null }): boolean =>
  (scope.schools === "all" || scope.schools.includes(school.schoolId)) && maySeeTrust(scope, school.trustId);

/** Whether the answers kept under a trust lie in a scope. */
export const maySeeTrust = (scope: Person["scope"], trustId: string | null): boolean =>
  scope.trusts === "all" || (trustId !== null && scope.trusts.includes(trustId));

/** Whether a scope is the whole group: every trust, every school, and those in no trust. */
export const seesWholeGroup = ({ scope }: Person): boolean => scope.trusts === "all" && scope.schools === "all";
