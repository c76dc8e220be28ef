import type { Source } from "../../returns/definition";
import type { PupilGroup } from "../../returns/pupilGroups";
import type { ValueCode } from "../entry";

/**
 * How a file spells the year a row is about, in which of several forms. A file without the column does not say, and whoever imports it names the period. `term`: what
 * the figures of a whole year are filed under; `termIn`: the column that says which part of the year a row is of, with the words it uses, in small letters, and the
 * term of each. A row of a part it does not name is of no term, and is not read.
 */
export interface YearSpelling {
  readonly column: string;
  readonly spelled: readonly YearFormat[];
  readonly term?: Term;
  readonly termIn?: { readonly column: string; readonly terms: Readonly<Record<string, Term>> };
}

/** `2022/2023`, `2018/19`, `2023-2024`, `202425`, or a period as we write it ourselves (`2024/25`, `2024/25 autumn`). */
export type YearFormat = "2022/2023" | "2018/19" | "2023-2024" | "202425" | "period";

/** The term a figure of a termly return is filed under: figures of a whole year are the summer's, which count from 1 September. */
export type Term = "autumn" | "spring" | "summer";

/**
 * Where a row says which school it is about: a LAESTAB, a URN, or the local authority's number and the establishment's in two columns. Every
 * code a row has must lead to the same school. `name` only helps to recognise a row that is not matched; nothing is ever matched by it.
 */
export interface SchoolColumns {
  readonly laestab?: string;
  readonly urn?: string;
  readonly la?: string;
  readonly estab?: string;
  readonly name?: string;
}

/**
 * How a file that counts nursery pupils among the roll can be told to hold none of a school's: `percentage` is published of the pupils without the nursery, and is
 * `part` of `roll` only where there is no nursery.
 */
export interface NurseryTold {
  readonly roll: string;
  readonly part: string;
  readonly percentage: string;
}

/** Schools of which a column's figure is taken, in a layout that counts nursery pupils among the roll. */
export type NurserySort = "schools with nursery pupils" | "schools without nursery pupils";

/**
 * A column that fills one cell of a return. `as: "figure"`: what the field asks (a whole number of pupils, a mean, pounds). `as: "percentage"`: a
 * percentage of the pupils in the field's `outOf`, of the same pupil group. `was` lists other headings the column has had. `ifBlank` is what an
 * empty cell is known to mean; without it an empty cell says nothing. `without` names fields that go with this one and that the file leaves out: they
 * are `x`, so that a limit from an earlier edition is never set beside a later figure. `onlyOf`: the schools whose figure it is; every school's where absent.
 */
export interface ColumnFill {
  readonly column: string;
  readonly was?: readonly string[];
  readonly field: string;
  readonly group?: PupilGroup;
  readonly as: "figure" | "percentage";
  readonly ifBlank?: { readonly code: ValueCode; readonly typed?: string };
  readonly without?: readonly string[];
  readonly onlyOf?: NurserySort;
}

/** Words that hold for every row and no column says, such as `not stated` for the year of the leavers; `column` is the one that leads to them. */
export interface FixedWords {
  readonly field: string;
  readonly column: string;
  readonly words: string;
}

/** A layout of a results file, as data: whose rows, of which year, and which column fills which cell. */
export interface ResultsProfile {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly schools: SchoolColumns;
  readonly year: YearSpelling;
  /** The headings by which a file of this layout is told; all of them are there. */
  readonly knownBy: readonly string[];
  readonly fills: readonly ColumnFill[];
  readonly fixed?: readonly FixedWords[];
  /** How a school's nursery pupils are told apart, in a layout that counts them among the roll. */
  readonly nursery?: NurseryTold;
  /** Columns that could be taken for figures of a return and are not used, with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

/** A heading as profiles compare it: no spaces around, in any case. */
export const plainHeading = (heading: string): string => heading.trim().toLowerCase();
