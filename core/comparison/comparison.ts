import type { ValueCode } from "../entries/entry";
import type { Measure } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import type { Stage } from "../returns/collection";

/** Key of a figure within a school's or total's values: `ks2_rwm_exp.all`. */
export type FigureKey = `${string}.${PupilGroup}`;

/**
 * One figure. A share is 0-1 with its numerator and denominator in pupils; a mean carries its n as `denominator`. `published`: only the percentage
 * or score is published, so there is no n and it stands in no total. A code has `value: null`. `missing` says in words why there is no value.
 * `low` and `high`: 95% interval, null where none can be given.
 */
export interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly code: ValueCode | null;
  readonly typedCode?: string;
  readonly published: boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: string | null;
}

/** A total: sum of numerators over sum of denominators (a mean by its n) of the schools included; every school left out with why. */
export interface TotalFigure extends Figure {
  readonly included: readonly string[];
  readonly excluded: readonly { readonly schoolId: string; readonly reason: string }[];
}

export interface ComparedSchool {
  readonly schoolId: string;
  readonly laestab: string;
  readonly urn: string | null;
  readonly name: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly membership: "planned" | "joined" | null;
  readonly familyId: string;
  readonly family: string;
  /** Where the school stands in this collection and which revision the figures come from; revision 0 has none. */
  readonly status: SchoolStatus;
  readonly revision: number;
  readonly values: Readonly<Record<FigureKey, Figure>>;
  /** By figure: rank among schools of the phase (1 is best) where the rules allow one, else position against England. */
  readonly positions: Readonly<Record<FigureKey, Position>>;
}

export type SchoolStatus = "not started" | "submitted" | "queried" | "approved" | "authorised";

/**
 * Where a school stands. `verdict` compares with England on the pooled three-year figure by its interval; `too few to say` is a
 * result. `rank` and `quartile` (1 is best) only among 20 schools or more, and never on one year of a cohort under 30.
 */
export interface Position {
  readonly rank: { readonly place: number; readonly of: number; readonly quartile: 1 | 2 | 3 | 4 } | null;
  readonly england: number | null;
  readonly pooled: {
    readonly value: number;
    readonly n: number;
    readonly low: number;
    readonly high: number;
    readonly periods: readonly string[];
  } | null;
  readonly verdict: "above England" | "in line with England" | "below England" | "too few to say" | "no comparator";
}

export interface Total {
  readonly scope: "family" | "trust" | "group";
  readonly id: string;
  readonly name: string;
  /** For a trust: whether the total is of joined schools ("trust total") or of planned ones ("planned trust"). Null elsewhere. */
  readonly membership: "planned" | "joined" | null;
  readonly values: Readonly<Record<FigureKey, TotalFigure>>;
}

/** The gap between a pupil group and the pupils not in it, as a difference of shares or means, with how many pupils it stands for. */
export interface Gap {
  readonly measure: string;
  readonly group: PupilGroup;
  readonly scope: "school" | "family" | "trust" | "group";
  readonly id: string;
  readonly groupValue: number | null;
  readonly otherValue: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pupils: number | null;
  readonly verdict: "wider" | "no clear gap" | "narrower" | "too few to say" | "not known";
  readonly missing: string | null;
}

/** What each school is good at and where it needs help, with the evidence in words. */
export interface StrengthOrNeed {
  readonly schoolId: string;
  readonly kind: "strength" | "need";
  readonly measure: string;
  readonly group: PupilGroup;
  readonly because: string;
}

/** One return for one data period across every school asked: the comparison as it is served, stored and drawn. */
export interface Comparison {
  readonly returnId: string;
  readonly returnTitle: string;
  readonly period: string;
  readonly stage: Stage;
  readonly collection: { readonly id: string; readonly title: string };
  readonly measures: readonly (Pick<
    Measure,
    | "id"
    | "label"
    | "shortLabel"
    | "kind"
    | "unit"
    | "decimals"
    | "higherIs"
    | "headline"
    | "definition"
    | "source"
    | "breaks"
  > & {
    readonly groups: readonly PupilGroup[];
    /** England's published headline figure for this period by pupil group, with its source; absent where not known. */
    readonly england: Readonly<Partial<Record<PupilGroup, { readonly value: number; readonly source: string }>>>;
  })[];
  readonly schools: readonly ComparedSchool[];
  readonly totals: readonly Total[];
  readonly gaps: readonly Gap[];
  readonly standingOut: readonly StrengthOrNeed[];
  readonly progress: {
    readonly asked: number;
    readonly returned: number;
    readonly byStatus: Readonly<Record<SchoolStatus, number>>;
  };
}
