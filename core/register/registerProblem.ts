/** Something wrong in a register: what, about which schools, and how to mend it; one sentence each, for the officer who keeps it. */
export interface RegisterProblem {
  readonly kind:
    | "shape"
    | "twice"
    | "history"
    | "alias"
    | "unknown trust"
    | "unknown family"
    | "family and trust"
    | "name"
    | "foreign code";
  readonly schoolIds: readonly string[];
  readonly wrong: string;
  readonly mend: string;
}
