import { rangeAddress } from "../../../core/sheets/address";
import type { SheetPlan, WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { tableDrawn } from "./tableDrawn";
import { areaOf } from "../write/grid";
import { chartSteps, makeTable, sheetSteps, type Drawing } from "../write/drawSheet";
import { takeSteps, type Cost, type Step } from "../write/steps";
import { fitPlan, wholeColumns, wholeRows } from "./fitPlan";
import { putInOrder } from "./putInOrder";
import { keepPushed, readPushed, type Pushed, type PushedSheet } from "./pushed";
import { standingSheets, type StandingSheet, type StandingTable } from "./standing";

/** What is pushed: the plan, which collection it is of, as at which civil date, and the service's version of it (null for none). */
export interface Push {
  readonly kind: Pushed["kind"];
  readonly plan: WorkbookPlan;
  readonly collection: string;
  readonly title: string;
  readonly asOf: string;
  readonly etag: string | null;
  readonly headlines?: Readonly<Record<string, string>>;
}

/** What it takes to know what stands in the workbook, and to make the sheets that are missing. */
const readSyncs = 6;

/**
 * What a push did. `kept`: rows that are no longer compared and stay for what people wrote beside them. `restored`: sheets that somebody had deleted and that are there
 * again.
 */
export interface PushOutcome {
  readonly cost: Cost;
  readonly sheets: readonly string[];
  readonly isFirst: boolean;
  readonly kept: number;
  readonly restored: readonly string[];
}

/**
 * Draws a plan into the open workbook: sheets of ours are brought up to date where they stand, under whatever name, people's own are never touched.
 * Beside a table with identities what people wrote stays with its row: rows and columns that stand are never moved.
 */
export async function pushWorkbook(
  context: Excel.RequestContext,
  push: Push,
  { hasNotes }: { hasNotes: boolean },
): Promise<PushOutcome> {
  const before = await readPushed(context, push.kind);
  const standing = await standingSheets(context, push.plan.sheets, before?.sheets ?? {});
  const names = new Map(standing.map(({ plan, name }) => [plan.name, name]));
  const { worksheets } = context.workbook;
  const sheets = standing.map(({ name, before: there }) => (there ? worksheets.getItem(name) : worksheets.add(name)));
  for (const sheet of sheets) sheet.load("id");
  worksheets.load("items/id");
  await context.sync();
  const there = worksheets.items.map(({ id }) => id);
  const planned = sheets.map(({ id }, index) => ({ id, isNew: standing[index]?.before === null }));
  for (const { id, position } of putInOrder(there, planned)) worksheets.getItem(id).position = position;
  // A sheet that is planned no more and that somebody has deleted is known no more.
  const earlier = Object.entries(before?.sheets ?? {}).filter(([, { sheetId }]) => there.includes(sheetId));
  const { kind, collection, title, asOf, etag, headlines } = push;
  const keep = (drawnSheets: readonly [string, PushedSheet][]): Step =>
    keepPushed(context, {
      ...{ version: 1, kind, collection, title, asOf, etag },
      ...(headlines && { headlines: { ...headlines } }),
      sheets: { ...Object.fromEntries(earlier), ...Object.fromEntries(drawnSheets) },
    });
  const drawn = standing.map((each, index) =>
    drawnSheet(context, sheets[index] ?? worksheets.getItem(each.name), each, names, hasNotes),
  );
  // Known as ours before they are drawn: a push that is interrupted is drawn over by the next one.
  const begun = drawn.flatMap(({ sheet, plan }, index): [string, PushedSheet][] =>
    standing[index]?.before ? [] : [[plan.name, { sheetId: sheet.id, area: null, table: null }]],
  );
  const { activeSheet = push.plan.sheets[0]?.name ?? "" } = push.plan;
  const isFirst = before === null;
  const cost = await takeSteps(context, [
    keep(begun),
    ...drawn.flatMap(({ steps }) => steps),
    ...drawn.flatMap(({ charts }) => charts),
    keep(drawn.map(({ sheet, plan, table, area }) => [plan.name, { sheetId: sheet.id, area, table }])),
    { bytes: 300, act: () => isFirst && worksheets.getItem(names.get(activeSheet) ?? "").activate() },
  ]);
  return {
    cost: { ...cost, syncs: cost.syncs + readSyncs },
    sheets: [...names.values()],
    isFirst,
    restored: standing.flatMap(({ plan, name, before: known }) => (before?.sheets[plan.name] && !known ? [name] : [])),
    kept: standing.reduce((sum, { table }) => sum + (table?.rows.kept ?? 0), 0),
  };
}

/** The steps that draw one planned sheet, and what is kept of it. */
function drawnSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  standing: StandingSheet,
  names: ReadonlyMap<string, string>,
  hasNotes: boolean,
) {
  const { before, table: there } = standing;
  const [planned] = standing.plan.tables;
  const plan = there && planned ? fitted(standing.plan, there) : standing.plan;
  const drawing: Drawing = { context, sheet, isFresh: before === null, hasNotes };
  const area = areaOf(plan.blocks);
  return {
    sheet,
    plan: standing.plan,
    area: area && rangeAddress(area),
    table: tableDrawn(standing.plan),
    steps: [
      ...(before ? madeReady(sheet, standing) : []),
      ...sheetSteps(
        drawing,
        before ? { ...plan, columnWidthsChars: there ? [] : plan.columnWidthsChars } : plan,
        !there,
      ),
      ...tableSteps(context, sheet, plan, there),
      { bytes: 200, act: () => before === null && plan.visibility !== "visible" && hide(sheet, plan.visibility) },
    ],
    charts: chartSteps(drawing, plan, (each) => names.get(each) ?? each),
  };
}

function hide(sheet: Excel.Worksheet, visibility: "hidden" | "veryHidden"): void {
  sheet.visibility = visibility === "hidden" ? "Hidden" : "VeryHidden";
}

/** Takes away what an earlier push drew and this one draws again; makes and takes out the rows and columns of a table that stands. */
function madeReady(sheet: Excel.Worksheet, { charts, tables, before, table, plan }: StandingSheet): Step[] {
  const step = (act: () => void): Step => ({ bytes: 400, act });
  const gone = charts.map((name) => step(() => sheet.charts.getItem(name).delete()));
  if (!table)
    return [
      ...gone,
      ...tables.map((name) => step(() => sheet.tables.getItem(name).delete())),
      // Nothing is known of what an interrupted push drew: then all of its sheet is cleared.
      ...[() => (before?.area ? sheet.getRange(before.area) : sheet.getRange())].flatMap((area) => [
        step(() => area().unmerge()),
        step(() => area().conditionalFormats.clearAll()),
        step(() => area().clear("All")),
      ]),
    ];
  const { rows, columns } = table;
  const [planned] = plan.tables;
  const above = (planned?.range.row ?? table.row) - table.row;
  const firstBody = table.row + 1;
  const columnsNow = columns.result.flatMap((at, index) => (at === null ? [] : [table.column + index]));
  const lastRow = firstBody + rows.result.length - 1;
  return [
    ...gone,
    ...(table.row > 0 ? [step(() => sheet.getRange(wholeRows(0, table.row - 1)).unmerge())] : []),
    ...rows.inserts.map((at) => step(() => sheet.getRange(wholeRows(firstBody + at)).insert("Down"))),
    ...rows.deletes.map((at) => step(() => sheet.getRange(wholeRows(firstBody + at)).delete("Up"))),
    ...columns.inserts.map((at) => step(() => sheet.getRange(wholeColumns(table.column + at)).insert("Right"))),
    ...columns.deletes.map((at) => step(() => sheet.getRange(wholeColumns(table.column + at)).delete("Left"))),
    ...columnsNow.map((column) =>
      step(() =>
        sheet
          .getRange(rangeAddress({ row: firstBody, column, rows: lastRow - firstBody + 1, columns: 1 }))
          .conditionalFormats.clearAll(),
      ),
    ),
    ...(above > 0 ? [step(() => sheet.getRange(wholeRows(table.row, table.row + above - 1)).insert("Down"))] : []),
    ...(above < 0 ? [step(() => sheet.getRange(wholeRows(table.row + above, table.row - 1)).delete("Up"))] : []),
  ];
}

/** The plan at the place its table stands in now; lines above the table make room for themselves. */
function fitted(plan: SheetPlan, { column, rows, columns, emptiedRows }: StandingTable): SheetPlan {
  const [planned] = plan.tables;
  if (!planned) return plan;
  return fitPlan(
    plan,
    planned,
    { row: planned.range.row, column, rows: rows.result, columns: columns.result },
    emptiedRows,
  );
}

/** A table that stands is made as large as it now is; others are made anew. */
const tableSteps = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  there: StandingTable | null,
): Step[] =>
  plan.tables.map((table) => ({
    bytes: 800,
    act: () => {
      if (there) context.workbook.tables.getItem(table.name).resize(rangeAddress(table.range));
      else makeTable(sheet, table);
    },
  }));
