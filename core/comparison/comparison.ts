import type { ValueCode } from "../entries/entry";
import type { Measure } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import type { Phase } from "../register/register";
import type { Stage } from "../returns/collection";

/** Key of a figure within a school's or total's values: `ks2_rwm_exp.all`. */
export type FigureKey = `${string}.${PupilGroup}`;

/**
 * One figure. A share is 0-1 with its numerator and denominator in pupils (or in what its measure counts: sessions, and then, as of events, without an interval); a mean carries its n as `denominator`. `published`: only the percentage
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

/** A school as it was asked, with its figures of the period, where they stand and what they stand on. */
export interface ComparedSchool {
  readonly schoolId: string;
  readonly laestab: string;
  readonly urn: string | null;
  readonly name: string;
  /** The name the group itself uses, unique in this comparison (a family or LAESTAB is added where two schools share it). */
  readonly shortName: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly membership: "planned" | "joined" | null;
  readonly familyId: string;
  readonly family: string;
  /** Where the school stands in this collection and which revision the figures come from; revision 0 has none. */
  readonly status: SchoolStatus;
  readonly revision: number;
  /** What the figures stand on: the school's own revision, or imported figures it has not confirmed yet; null when there are none. */
  readonly basis: FigureBasis | null;
  /** How final this school's figures are: the least final of `stages`. */
  readonly stage: Stage;
  /** Every stage among its figures, from the least to the most final: more than one is marked wherever they are shown. */
  readonly stages: readonly Stage[];
  readonly values: Readonly<Record<FigureKey, Figure>>;
  /**
   * By figure: rank among schools of the same phases (1 is best) where the rules allow one, else position against England. Neither here nor in
   * `changes` is a figure that no school has a value of in any period.
   */
  readonly positions: Readonly<Record<FigureKey, Position>>;
  /** By figure: the same figure a year before and what changed. */
  readonly changes: Readonly<Record<FigureKey, Change>>;
  /** The earlier periods whose figures the school gave before it joined the trust it is in now, oldest first. */
  readonly beforeJoining: readonly string[];
}

/** What figures stand on: a revision of the school's, or imported figures that it has not confirmed yet. */
export type FigureBasis = "returned" | "imported";

/** How far a school is in a collection. `queried`: sent back with a reason; `authorised`: by the trust, after an officer approved. */
export type SchoolStatus = "not started" | "submitted" | "queried" | "approved" | "authorised";

/**
 * Where a school stands. `verdict` compares with England on the pooled figure of up to three years by its 95% interval; `too few
 * to say` is a result; `not judged`: there is no figure of pupils, or a mean with no interval. `rank` and `quartile` (1 is best) only
 * among 20 schools or more, and never on one year of a cohort under 30.
 */
export interface Position {
  readonly rank: { readonly place: number; readonly of: number; readonly quartile: 1 | 2 | 3 | 4 } | null;
  /** England's published figures of the pooled years, weighted by this school's own pupils in each; null where not known. */
  readonly england: number | null;
  readonly pooled: Pooled | null;
  readonly verdict:
    "above England" | "in line with England" | "below England" | "too few to say" | "no comparator" | "not judged";
}

/** Up to three years together: pupils of every year summed, with the 95% interval (null for a mean without one). */
export interface Pooled {
  readonly value: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly periods: readonly string[];
}

/**
 * A figure a year before, and the difference (this year less that one; shares 0-1) with its 95% interval. `not judged`: there is a
 * difference or not, but no interval to judge it by. `missing` says why there is no difference, a break in definition among the reasons.
 */
export interface Change {
  readonly period: string;
  readonly before: Figure;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "up" | "down" | "no clear change" | "too few to say" | "not judged";
  readonly missing: string | null;
  /** For a total: how many schools stand in one of the two totals and not in the other. 0 for a school. */
  readonly schoolsDiffer: number;
}

/** The totals of pupils of a family, a trust or the group, now and in the periods before. */
export interface Total {
  readonly scope: "family" | "trust" | "group";
  readonly id: string;
  readonly name: string;
  /** For a trust: whether the total is of joined schools ("trust total") or of planned ones ("planned trust"). Null elsewhere. */
  readonly membership: "planned" | "joined" | null;
  /** The stages of the figures summed: more than one must be marked wherever the total is shown. */
  readonly stages: readonly Stage[];
  readonly values: Readonly<Record<FigureKey, TotalFigure>>;
  readonly changes: Readonly<Record<FigureKey, Change>>;
  /** The same total in earlier periods, oldest first, of the schools that stand in this scope now: the figures that have a value. */
  readonly history: readonly { readonly period: string; readonly values: Readonly<Record<FigureKey, TotalFigure>> }[];
}

/**
 * The gap between a pupil group and the pupils not in it: group less others, as a difference of shares or means, with its 95% interval.
 * `groupPupils` stand behind it; `pupils` is how many of them the gap is, in whole pupils (shares only): the number
 * more, or fewer, who would have to reach the standard for the gap to close.
 */
export interface Gap {
  readonly measure: string;
  readonly group: PupilGroup;
  readonly scope: "school" | "family" | "trust" | "group";
  readonly id: string;
  readonly membership: "planned" | "joined" | null;
  readonly groupValue: number | null;
  readonly otherValue: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly groupPupils: number | null;
  readonly pupils: number | null;
  readonly verdict: "lower" | "higher" | "no clear gap" | "too few to say" | "not judged";
  readonly missing: string | null;
}

/** A school that stands out from England by more than chance would allow, with the evidence in words. */
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
  /** The civil date the comparison is made as at: membership of a trust and a family is read on it. */
  readonly asOf: string;
  /** The collection that asks, and the civil date its answers are due on; none in what was released before comparisons said it. */
  readonly collection: { readonly id: string; readonly title: string; readonly dueOn?: string };
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
    | "inWords"
    | "denominatorIs"
  > & {
    readonly groups: readonly PupilGroup[];
    /** England's published headline figure for this period by pupil group, with its source; absent where not known. */
    readonly england: Readonly<Partial<Record<PupilGroup, { readonly value: number; readonly source: string }>>>;
    /** England's published figure for all pupils in earlier periods, oldest first, as far as it is known. */
    readonly englandEarlier: readonly { readonly period: string; readonly value: number; readonly source: string }[];
  })[];
  /** Measures of the return for which no figure exists in this period (no progress without a baseline). */
  readonly notInPeriod: readonly { readonly id: string; readonly label: string }[];
  /** The phases of education the return is about. */
  readonly phases: readonly Phase[];
  readonly schools: readonly ComparedSchool[];
  readonly totals: readonly Total[];
  readonly gaps: readonly Gap[];
  readonly standingOut: readonly StrengthOrNeed[];
  readonly progress: {
    readonly asked: number;
    readonly returned: number;
    /** Schools whose figures are imported alone: nothing they sent counts yet. */
    readonly imported: number;
    readonly byStatus: Readonly<Record<SchoolStatus, number>>;
  };
}
