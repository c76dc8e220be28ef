import { z } from "zod";
import { rangeReference } from "../../../../core/sheets/address";
import { around, type Area } from "../model/area";
import { pointOf } from "../model/chartPoint";
import { newStored, storedBelow, type StoredClasses } from "../model/record";
import type { Chart, Series } from "../model/sheet";
import { shaped, type Given } from "../wire/given";
import { notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { RangeIn, SheetIn } from "./book";
import { rangeClass } from "./range";
import { worksheetClass } from "./worksheet";

interface ChartIn extends SheetIn {
  readonly chart: Chart;
}

interface SeriesIn extends ChartIn {
  readonly series: Series;
}

const rangeGiven = ({ book, sheet }: SheetIn, given: Given, index: number): RangeIn =>
  rangeClass.stateOf(given.object(index)) ?? { book, ...book.workbook.place(given.text(index), sheet) };

const referenceTo = ({ sheet, area }: RangeIn): string => rangeReference(sheet.name, area);

/** The series Excel makes of a source: a header row gives names, a first column of words the categories. */
function seriesOf(range: RangeIn, byRows: boolean): Series[] {
  const { book, sheet, area } = range;
  const value = (row: number, column: number) => book.workbook.valueAt(sheet, row, column);
  const hasNames = typeof value(area.row, area.column + area.columns - 1) === "string";
  const hasCategories = typeof value(area.row + area.rows - 1, area.column) === "string";
  const [top, left] = [hasNames ? 1 : 0, hasCategories ? 1 : 0];
  const count = byRows ? area.rows - top : area.columns - left;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const line: Area = byRows
      ? { row: area.row + top + index, column: area.column + left, rows: 1, columns: area.columns - left }
      : { row: area.row + top, column: area.column + left + index, rows: area.rows - top, columns: 1 };
    const along: Area = byRows ? { ...line, row: area.row } : { ...line, column: area.column };
    const named = byRows ? value(line.row, area.column) : value(area.row, line.column);
    const isNamed = byRows ? hasCategories : hasNames;
    const labelled = byRows ? hasNames : hasCategories;
    return {
      stored: newStored([["Name", isNamed ? String(named) : `Series${index + 1}`]]),
      values: rangeReference(sheet.name, line),
      categories: labelled ? rangeReference(sheet.name, along) : "",
    };
  });
}

const seriesBy = z.enum(["Auto", "Columns", "Rows"]);
const setData = (at: ChartIn, given: Given, index: number): void => {
  const range = rangeGiven(at, given, index);
  const by = given.shaped(index + 1, seriesBy.default("Auto"));
  const byRows = by === "Rows" || (by === "Auto" && range.area.columns > range.area.rows);
  at.chart.series = seriesOf(range, byRows);
};

interface ChartClasses {
  readonly chart: HostClass<ChartIn>;
  readonly series: HostClass<SeriesIn>;
  readonly allSeries: HostClass<ChartIn>;
}

const made = new WeakMap<StoredClasses, ChartClasses>();

function classesOf(stored: StoredClasses): ChartClasses {
  const known = made.get(stored);
  if (known) return known;
  const points = new HostClass<SeriesIn>({
    name: "ChartPointsCollection",
    call: {
      GetItemAt: ({ series: of }, given) => stored.object("ChartPoint", pointOf(of, given.whole(0))),
    },
  });
  const series = new HostClass<SeriesIn>(
    stored.members<SeriesIn>("ChartSeries", (at) => at.series.stored, {
      get: { Points: (at) => points.object(at) },
      call: {
        SetValues: (at, given) => void (at.series.values = referenceTo(rangeGiven(at, given, 0))),
        SetXAxisValues: (at, given) => void (at.series.categories = referenceTo(rangeGiven(at, given, 0))),
        Delete: (at) => void (at.chart.series = at.chart.series.filter((one) => one !== at.series)),
      },
    }),
  );
  const allSeries = new HostClass<ChartIn>({
    name: "ChartSeriesCollection",
    get: { Count: ({ chart }) => chart.series.length },
    items: (at) => at.chart.series.map((one) => series.object({ ...at, series: one })),
    call: {
      GetCount: ({ chart }) => chart.series.length,
      GetItemAt: (at, given) => {
        const one = at.chart.series[given.whole(0)];
        if (!one) throw notFound();
        return series.object({ ...at, series: one });
      },
      Add: (at, given) => {
        const name = given.optionalText(0) ?? `Series${at.chart.series.length + 1}`;
        const one: Series = { stored: newStored([["Name", name]]), values: "", categories: "" };
        const index = given.whole(1, at.chart.series.length);
        at.chart.series.splice(index, 0, one);
        return series.object({ ...at, series: one });
      },
    },
  });
  const chart = new HostClass<ChartIn>(
    stored.members<ChartIn>("Chart", (at) => at.chart.stored, {
      get: {
        Id: ({ chart: one }) => one.id,
        Series: (at) => allSeries.object(at),
        Worksheet: ({ book, sheet }) => worksheetClass.object({ book, sheet }),
      },
      call: {
        SetPosition: (at, given) => {
          const from = rangeGiven(at, given, 0).area;
          at.chart.place =
            given.raw(1) === undefined
              ? { ...at.chart.place, row: from.row, column: from.column }
              : around(from, rangeGiven(at, given, 1).area);
        },
        SetData: (at, given) => setData(at, given, 0),
        Activate: () => undefined,
        Delete: ({ sheet, chart: one }) => void (sheet.charts = sheet.charts.filter((other) => other !== one)),
      },
    }),
  );
  const classes = { chart, series, allSeries };
  made.set(stored, classes);
  return classes;
}

const chartObject = (at: SheetIn, chart: Chart): HostObject => classesOf(at.book.stored).chart.object({ ...at, chart });

const find = (at: SheetIn, key: string): HostObject | null => {
  const chart = at.sheet.charts.find(({ id, stored }) => id === key || stored.values.get("Name") === key);
  return chart ? chartObject(at, chart) : null;
};

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

const chartType = z.string().regex(/^[A-Z][A-Za-z0-9]+$/);

/** The charts of a sheet: kept as records, and drawn simply beside the grid. */
export const chartsClass = new HostClass<SheetIn>({
  name: "ChartCollection",
  get: { Count: ({ sheet }) => sheet.charts.length },
  items: (at) => at.sheet.charts.map((chart) => chartObject(at, chart)),
  item: (at, given) => there(find(at, given.text(0))),
  call: {
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (at, given) => there(find(at, given.text(0))),
    GetItemOrNullObject: (at, given) => find(at, given.text(0)),
    GetItemAt: (at, given) => {
      const chart = at.sheet.charts[given.whole(0)];
      return there(chart ? chartObject(at, chart) : null);
    },
    Add: (at, given) => {
      const chart: Chart = {
        id: at.book.workbook.newId(),
        stored: newStored([
          ["Name", `Chart ${at.sheet.charts.length + 1}`],
          ["ChartType", shaped(given.raw(0), chartType)],
        ]),
        place: { row: 1, column: 8, rows: 15, columns: 7 },
        series: [],
      };
      storedBelow(chart.stored, "Title").values.set("Visible", true);
      setData({ ...at, chart }, given, 1);
      at.sheet.charts.push(chart);
      return chartObject(at, chart);
    },
  },
});

/** What charts do beyond storing, by class. */
export const chartExtras = {
  ChartFill: {
    call: {
      SetSolidColor: (stored: Parameters<typeof storedBelow>[0], given: Given) =>
        void stored.values.set("Color", given.text(0)),
      Clear: (stored: Parameters<typeof storedBelow>[0]) => void stored.values.delete("Color"),
    },
  },
};
