import { entryAt, type CellId, type Entries } from "../../entries/entry";
import { drawnEntry } from "../../entries/drawnEntry";
import type { StandingOrigin } from "../../entries/imports/standing";
import { confirmation, confirmationCells } from "../../returns/importedCells";
import type { LaidSection } from "../../returns/layout";
import { cellIdOf } from "../../returns/definition";
import type { Block, SheetPlan, ValidationPlan } from "../sheetPlan";
import type { Checks } from "./checksSheet";
import { importedWords } from "./inputRules";
import type { Lists } from "./lists";

/**
 * What came filled in on a section's sheet: the cells, each with where it was read as far as that is known, and what is drawn in those that
 * hold a code or a published percentage.
 */
export interface FilledIn {
  readonly cells: ReadonlyMap<CellId, StandingOrigin | null>;
  readonly words: ReadonlyMap<CellId, string>;
}

/** The cells of a section that came filled in with something to see. */
export function filledInOf(
  { section, fields }: LaidSection,
  prefilled: Entries,
  origins: ReadonlyMap<CellId, StandingOrigin>,
): FilledIn {
  if (section.kind === "rows") return { cells: new Map(), words: new Map() };
  const cells = fields.flatMap((field) => field.groups.map((group) => cellIdOf(field.id, group)));
  return {
    cells: new Map(
      cells.flatMap((cell) => {
        const entry = prefilled.get(cell);
        return entry && drawnEntry(entry) !== null ? [[cell, origins.get(cell) ?? null] as const] : [];
      }),
    ),
    words: new Map(
      cells.flatMap((cell) => {
        const words = importedWords(entryAt(prefilled, cell));
        return words === null ? [] : [[cell, words] as const];
      }),
    ),
  };
}

/** Who published a source, without who carried it here: the import keeps that, and a school has no use for it. */
const publisher = (source: string): string => source.split(", by way of ")[0] ?? source;

/** Where the figures of a sheet were read, once for each file and stage: `Department for Education …: final, edition 2025-12-11 (ks2.csv)`. */
export function sourcesOf({ cells }: FilledIn): readonly string[] {
  const said = [...cells.values()].flatMap((origin) =>
    origin && origin.row !== null
      ? [`${publisher(origin.source ?? origin.file)}: ${origin.stage} figures, edition ${origin.edition}`]
      : [],
  );
  return [...new Set(said)];
}

/** What is said of the file behind one cell: `Filled in: provisional, ks4.csv, edition 2019-10, row 7, column ATT8SCR`. */
export const originNote = ({ file, edition, stage, row, column }: StandingOrigin): string =>
  row === null
    ? `Filled in as x: ${file} has no column for this number.`
    : `Filled in: ${stage} figure.\n${file}, edition ${edition}, row ${String(row)}, column ${column ?? ""}.`;

/** The foot of a sheet with figures that came filled in: where they were read, and the one choice that confirms them. */
export interface ConfirmationPart {
  readonly blocks: readonly Block[];
  readonly merges: SheetPlan["merges"];
  readonly validations: readonly ValidationPlan[];
  readonly heights: ReadonlyMap<number, number>;
}

const none: ConfirmationPart = { blocks: [], merges: [], validations: [], heights: new Map() };

/** The confirmation of a section's sheet; nothing where nothing came filled in. `chosen`: whether it stands chosen. */
export function confirmationPart(
  laid: LaidSection,
  filledIn: FilledIn,
  { checks, lists, chosen, lastColumn }: { checks: Checks; lists: Lists; chosen: boolean; lastColumn: number },
): ConfirmationPart {
  const [found] = confirmationCells({ sections: [laid] });
  if (!found || filledIn.cells.size === 0) return none;
  const { row, column } = found.place;
  const width = laid.checkColumn - 1;
  const sources = sourcesOf(filledIn);
  const words = ["In italics on blue: filled in for you.", ...sources.map((each) => `${each}.`)].join(" ");
  const across = lastColumn + 1;
  return {
    blocks: [
      { row: row - 1, column: 0, style: "textQuiet", cells: [[words, ...rest(across - 1)]] },
      { row, column: 0, style: "rowHeaderStrong", cells: [["The figures that came filled in: are they right?"]] },
      { row, column, style: "inputChoice", cells: [[chosen ? confirmation : null, ...rest(width - 1)]] },
      { row, column: laid.checkColumn, style: "checkLine", cells: [[checks.messageOfLine(laid.sheet, row)]] },
    ],
    merges: [
      { row: row - 1, column: 0, rows: 1, columns: across },
      ...(width > 1 ? [{ row, column, rows: 1, columns: width }] : []),
    ],
    validations: [
      {
        range: { row, column, rows: 1, columns: 1 },
        kind: { list: lists.referenceOf("confirmation") ?? "" },
        prompt: {
          title: "The figures that came filled in",
          text: "Look them through. Correct what is wrong and say why beside it. Then choose the confirmation.",
        },
        error: {
          title: "Choose from the list",
          text: "Choose the confirmation from the list in the cell.",
          style: "stop",
        },
        allowBlank: true,
      },
    ],
    heights: new Map([[row, 30]]),
  };
}

/** The empty cells of a merged line, so that its look runs across. */
const rest = (count: number): null[] => Array.from({ length: Math.max(0, count) }, () => null);
