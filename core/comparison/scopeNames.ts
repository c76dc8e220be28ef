import type { ComparedSchool, Total } from "./comparison";

/** A trust as it is named beside its figures: one whose schools have not joined yet is a planned trust. */
export const trustName = (name: string | null, membership: ComparedSchool["membership"]): string =>
  name === null ? "In no trust of the group" : `${name}${membership === "planned" ? " (planned)" : ""}`;

/** A total's name as sheets show it. */
export const totalName = ({ scope, name, membership }: Pick<Total, "scope" | "name" | "membership">): string =>
  scope === "trust" ? trustName(name, membership) : name;
