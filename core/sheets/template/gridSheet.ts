import { entryAt, type Entries } from "../../entries/entry";
import { drawnEntry } from "../../entries/drawnEntry";
import { cellIdOf, type Field } from "../../returns/definition";
import { checkHeading, groupHeading, lastPeriodLabel, noteHeading } from "../../returns/headings";
import { confirmationCellId } from "../../returns/importedCells";
import type { LaidLine, LaidSection } from "../../returns/layout";
import type { PupilGroup } from "../../returns/pupilGroups";
import { inOnePageIfNear } from "../pagination";
import { fittedRowHeights } from "../rowHeights";
import { emptySheet, type Block, type SheetPlan, type ValidationPlan, type ConditionalFormatPlan } from "../sheetPlan";
import { checkHighlights, checkWidthChars, noteWidthChars, sheetFooter } from "./checkColumn";
import type { Checks } from "./checksSheet";
import { definitionNote } from "./definitionWords";
import { confirmationPart, originNote, type FilledIn } from "./filledIn";
import { importedStyle, inputStyle, lastLook } from "./inputLook";
import { inputHighlight, inputValidation } from "./inputValidation";
import type { Lists } from "./lists";
import { sectionFrame } from "./sectionFrame";
import type { TemplateSchool } from "./templateRequest";

/** What a section's sheet is drawn from: what stands in its inputs, last period's entries, the live checks, the rows that have a note cell. */
export interface SectionContent {
  readonly laid: LaidSection;
  readonly school: TemplateSchool;
  readonly entries: Entries;
  readonly last: Entries;
  readonly checks: Checks;
  readonly lists: Lists;
  readonly noteTexts: ReadonlyMap<number, string>;
  readonly filledIn: FilledIn;
}

const leastLinePoints = 38;

/** The sheet of a `form` or `grid` section: labels down, an input and last period's figure for each pupil group across, check and note. */
export function gridSheet(content: SectionContent): SheetPlan {
  const { laid, school, checks, noteTexts, lists, entries, filledIn } = content;
  const hasNotes = noteTexts.size > 0;
  const lastColumn = hasNotes ? laid.noteColumn : laid.checkColumn;
  const chosen = entryAt(entries, confirmationCellId(laid.section.id)).kind !== "blank";
  const confirmed = confirmationPart(laid, filledIn, { checks, lists, chosen, lastColumn });
  const frame = sectionFrame(laid, school, {
    tally: checks.tallyOfSheet(laid.sheet),
    lastColumn,
    isFilledIn: filledIn.cells.size > 0,
  });
  const isForm = laid.section.kind === "form";
  const fieldRows = laid.lines.flatMap(({ kind, row }) => (kind === "field" ? [row] : []));
  const lastRow = laid.lines.at(-1)?.row ?? laid.headerRow + 1;
  const sheet: SheetPlan = {
    ...emptySheet,
    name: laid.sheet,
    protected: true,
    columnWidthsChars: [
      isForm ? 46 : 42,
      ...laid.groups.flatMap(() => (isForm ? [36, 22] : [10, 9])),
      checkWidthChars,
      ...(hasNotes ? [noteWidthChars] : []),
    ],
    blocks: [
      ...frame.blocks,
      ...headerBlocks(content, hasNotes),
      ...laid.lines.flatMap((line) => lineBlocks(content, line)),
      ...confirmed.blocks,
    ],
    merges: [...frame.merges, ...headerMerges(laid, hasNotes), ...confirmed.merges],
    links: frame.links,
    validations: [...validationsOf(content), ...confirmed.validations],
    conditionalFormats: [
      ...checkHighlights(laid, confirmed.blocks.length > 0 ? lastRow + 2 : lastRow),
      ...highlightsOf(content),
    ],
    notes: laid.lines.flatMap((line) =>
      line.kind === "field"
        ? [{ row: line.row, column: 0, text: definitionNote(line.field) }, ...originNotes(content, line)]
        : [],
    ),
    freeze: { rows: laid.headerRow + 2, columns: 1 },
    zoomPercent: 90,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: laid.headerRow, count: 2 },
      footer: sheetFooter(school, laid.sheet),
    },
  };
  const fitted = fittedRowHeights(sheet);
  const heights = fieldRows.map((row) => [row, Math.max(leastLinePoints, fitted.get(row) ?? 0)] as const);
  return inOnePageIfNear({
    ...sheet,
    rowHeightsPoints: new Map([...heights, ...confirmed.heights, [laid.headerRow, 32], [laid.headerRow + 1, 28]]),
  });
}

/** What is said at each cell of a line that came filled in: the file, edition, row and column. */
const originNotes = ({ laid, filledIn }: SectionContent, line: Extract<LaidLine, { kind: "field" }>) =>
  line.field.groups.flatMap((group) => {
    const origin = filledIn.cells.get(cellIdOf(line.field.id, group));
    const column = laid.inputColumns.get(group);
    return origin && column !== undefined ? [{ row: line.row, column, text: originNote(origin) }] : [];
  });

function headerBlocks({ laid }: SectionContent, hasNotes: boolean): Block[] {
  const { headerRow, groups, ask, section } = laid;
  const isForm = section.kind === "form";
  // The lower and right-hand cells of a merge hold nothing: they only carry the look across.
  const twice = (label: string) => [[label], [null]];
  return [
    {
      row: headerRow,
      column: 0,
      style: "columnHeaderLeft",
      cells: twice(isForm ? "Question" : "Number of pupils, unless it says otherwise"),
    },
    ...groups.flatMap((group): Block[] => {
      const column = laid.inputColumns.get(group) ?? 1;
      return [
        { row: headerRow, column, style: "columnHeader", cells: [[groupHeading(laid, group), null]] },
        { row: headerRow + 1, column, style: "columnSubheader", cells: [[ask.period, lastPeriodLabel(ask.period)]] },
      ];
    }),
    { row: headerRow, column: laid.checkColumn, style: "columnHeaderLeft", cells: twice(checkHeading) },
    ...(hasNotes
      ? [
          {
            row: headerRow,
            column: laid.noteColumn,
            style: "columnHeaderLeft" as const,
            cells: twice(noteHeading),
          },
        ]
      : []),
  ];
}

const headerMerges = ({ headerRow, groups, inputColumns, checkColumn, noteColumn }: LaidSection, hasNotes: boolean) => [
  ...[0, checkColumn, ...(hasNotes ? [noteColumn] : [])].map((column) => ({
    row: headerRow,
    column,
    rows: 2,
    columns: 1,
  })),
  ...groups.map((group) => ({ row: headerRow, column: inputColumns.get(group) ?? 1, rows: 1, columns: 2 })),
];

function lineBlocks(content: SectionContent, line: LaidSection["lines"][number]): Block[] {
  const { laid, entries, last, checks, noteTexts } = content;
  const { row } = line;
  if (line.kind === "heading")
    return [{ row, column: 0, style: "sectionHeading", cells: [headingCells(line.text, laid, noteTexts)] }];
  if (line.kind === "stock") return [];
  const { field } = line;
  const note = noteTexts.get(row);
  return [
    { row, column: 0, style: "rowHeader", cells: [[field.label]] },
    ...laid.groups.flatMap((group): Block[] => {
      const column = laid.inputColumns.get(group) ?? 1;
      // A cell that is not asked does not exist; the line under the row runs on.
      if (!field.groups.includes(group)) return [{ row, column, style: "rowHeader", cells: [[null, null]] }];
      const cell = cellIdOf(field.id, group);
      const look = lastLook(field, entryAt(last, cell));
      const isWords = field.type === "text" || field.type === "choice";
      return [
        {
          row,
          column,
          style: content.filledIn.cells.has(cell) ? importedStyle(field) : inputStyle(field),
          cells: [[drawnEntry(entryAt(entries, cell))]],
        },
        { row, column: column + 1, style: isWords ? "lastWords" : look.style, cells: [[look.cell]] },
      ];
    }),
    { row, column: laid.checkColumn, style: "checkLine", cells: [[checks.messageOfLine(laid.sheet, row)]] },
    ...(noteTexts.size === 0
      ? []
      : [
          {
            row,
            column: laid.noteColumn,
            style: note === undefined ? ("rowHeader" as const) : ("inputNote" as const),
            cells: [[note || null]],
          },
        ]),
  ];
}

/** A subheading runs under every column of the sheet. */
const headingCells = (text: string, laid: LaidSection, noteTexts: ReadonlyMap<number, string>) => [
  text,
  ...Array.from({ length: laid.checkColumn + (noteTexts.size > 0 ? 1 : 0) }, () => null),
];

/** Runs of neighbouring pupil groups a field is asked for, as columns from the first input to the last. */
function runsOf(laid: LaidSection, field: Field): { readonly column: number; readonly columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  let previous: PupilGroup | undefined;
  for (const group of laid.groups) {
    const isAsked = field.groups.includes(group);
    const column = laid.inputColumns.get(group) ?? 1;
    const current = runs.at(-1);
    if (isAsked && previous !== undefined && current) current.columns = column - current.column + 1;
    else if (isAsked) runs.push({ column, columns: 1 });
    previous = isAsked ? group : undefined;
  }
  return runs;
}

const rangesOf = (laid: LaidSection) =>
  laid.lines.flatMap((line) =>
    line.kind === "field"
      ? runsOf(laid, line.field).map((run) => ({ field: line.field, range: { row: line.row, rows: 1, ...run } }))
      : [],
  );

const validationsOf = ({ laid, lists }: SectionContent): ValidationPlan[] =>
  rangesOf(laid).map(({ field, range }) => inputValidation(field, range, lists.referenceOf(field.id)));

const highlightsOf = ({ laid, filledIn }: SectionContent): ConditionalFormatPlan[] =>
  rangesOf(laid).map(({ field, range }) => {
    const words = field.groups.flatMap((group) => filledIn.words.get(cellIdOf(field.id, group)) ?? []);
    return inputHighlight(field, range, [...new Set(words)]);
  });
