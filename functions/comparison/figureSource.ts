import type { Figure } from "../../core/comparison/comparison";
import { comparedGroups } from "../../core/comparison/yearFigures";
import { basisOf, whyNothing } from "../../core/comparison/consolidate";
import { blank, type CellId, type Entries, type Entry } from "../../core/entries/entry";
import type { Accounted, Basis } from "../../core/entries/imports/accountedFor";
import type { StandingOrigin } from "../../core/entries/imports/standing";
import { derivedFrom } from "../../core/measures/derivedFigure";
import { figureOf } from "../../core/measures/figure";
import { noFigure } from "../../core/measures/noFigure";
import type { SchoolStatus } from "../../core/comparison/comparison";
import { cellIdOf, existsIn, type Measure } from "../../core/returns/definition";
import type { Ask, WorkbookLayout } from "../../core/returns/layout";
import { pupilGroups, type PupilGroup } from "../../core/returns/pupilGroups";
import { cellWords } from "../intake/cellWords";

/** A measure for a pupil group in a collection that asks for it. */
export interface AskedFigure {
  readonly ask: Ask;
  readonly measure: Measure;
  readonly group: PupilGroup;
}

/** One cell a figure is made from: its part, its name and place on the sheet, and what it says. */
export interface FigureCell {
  readonly part: "numerator" | "denominator" | "mean" | "n" | "lower" | "upper" | "count";
  readonly cell: CellId;
  readonly label: string;
  readonly where: string;
  readonly entry: Entry;
  /** How the entry came to stand, and the file it was read from; null where it is blank or was typed. */
  readonly basis: Basis | null;
  readonly imported: StandingOrigin | null;
}

/** The measure and group by their ids, where the collection has that figure; else why not, in a sentence. */
export function findFigure(
  asks: readonly Ask[],
  measureId: string,
  group: string,
): AskedFigure | { readonly why: string } {
  const found = asks.flatMap((ask) =>
    ask.definition.measures.filter(({ id }) => id === measureId).map((measure) => ({ ask, measure })),
  )[0];
  if (!found) return { why: `The collection has no measure "${measureId}".` };
  const { ask, measure } = found;
  if (!existsIn(measure.periods, ask.period)) return { why: `There is no ${measure.label} for ${ask.period}.` };
  const known = comparedGroups(measure).find((each) => each === group);
  return known
    ? { ask, measure, group: known }
    : { why: `${measure.label} is not compared for the pupil group "${group}".` };
}

/** The cells a figure is made from; of a group that is worked out from two others, the cells of both. */
export function figureCells(
  { ask, measure, group }: AskedFigure,
  layout: WorkbookLayout,
  counted: ReadonlyMap<CellId, Accounted>,
): FigureCell[] {
  const groups = measure.groups.includes(group) ? [group] : derivedFrom(group);
  const parts: readonly (readonly [FigureCell["part"], string | undefined])[] = [
    [measure.kind === "share" ? "numerator" : measure.kind === "mean" ? "mean" : "count", measure.numerator],
    [measure.kind === "mean" ? "n" : "denominator", measure.denominator],
    ["lower", measure.interval?.lower],
    ["upper", measure.interval?.upper],
  ];
  const fields = new Map(
    ask.definition.sections.flatMap((section) => section.fields.map((field) => [field.id, field])),
  );
  return groups.flatMap((each) =>
    parts.flatMap(([part, id]): FigureCell[] => {
      if (id === undefined) return [];
      const cell = cellIdOf(id, each);
      const { where } = cellWords(layout, cell);
      const label = `${fields.get(id)?.label ?? id}${each === "all" ? "" : ` (${pupilGroups[each].label})`}`;
      const { entry = blank, basis = null, origin = null } = counted.get(cell) ?? {};
      return [{ part, cell, label, where, entry, basis, imported: origin }];
    }),
  );
}

/** The figure itself, as the comparison has it; no figure, with why, where nothing counts yet. */
export function figureFrom(
  { measure, group }: AskedFigure,
  answer: { readonly status: SchoolStatus; readonly revision: number; readonly entries: Entries },
): Figure {
  const nothing = whyNothing({ ...answer, basis: basisOf(answer) });
  return nothing === null ? figureOf(measure, group, answer.entries) : noFigure(nothing);
}
