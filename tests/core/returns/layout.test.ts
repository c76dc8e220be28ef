import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import { layoutOf } from "../../../core/returns/layout";
import { placesOf, rulesOf } from "../../../core/rules/judgements";
import { noteCellId } from "../../../core/rules/noteCell";
import { everyKind } from "./everyKind";

const both = layoutOf([
  { definition: primaryOutcomes, period: "2024/25" },
  { definition: everyKind, period: "2025/26 autumn" },
]);

it("gives every section a sheet, in the order of the returns", () =>
  expect(both.sections.map(({ sheet }) => sheet)).toEqual([
    "Early years to year 4",
    "Key stage 2",
    "About the school",
    "By group",
    "Visits",
  ]));

it("puts no two things in one cell", () => {
  const places = [
    ...[...both.cells.values()].flatMap(({ place, last }) => (last ? [place, last] : [place])),
    ...new Map([...both.cells.values()].map(({ check }) => [JSON.stringify(check), check])).values(),
    ...new Map([...both.notes.values()].map((note) => [JSON.stringify(note), note])).values(),
  ].map((place) => JSON.stringify([place.sheet, place.row, place.column]));
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

it("has no cell for a pupil group that is not asked", () => {
  expect(both.cells.has("ks2_gps_exp_n.dis")).toBe(false);
  expect(both.cells.get("ks2_rwm_exp_n.dis")?.place).toEqual({ sheet: "Key stage 2", row: 9, column: 5 });
});

it("numbers the cells of rows from 1, and has a cell for each of the stock", () => {
  expect(both.cells.get("visitor_name.1")?.place).toEqual({ sheet: "Visits", row: 6, column: 1 });
  expect(both.cells.get("visit_cost.8")?.place).toEqual({ sheet: "Visits", row: 13, column: 5 });
  expect(both.cells.has("visit_cost.9")).toBe(false);
});

it("has a note cell for every query that can be raised, in the line it stands at", () => {
  for (const rule of rulesOf(both))
    if (rule.rule.severity === "query")
      for (const at of placesOf(rule, both)) expect(both.notes.has(noteCellId(rule.rule.id, at))).toBe(true);
  expect(both.notes.get("note.eve_03.2")).toEqual({ sheet: "Visits", row: 7, column: 7 });
});

it("leaves out what did not exist in the period", () => {
  const early = layoutOf([{ definition: primaryOutcomes, period: "2018/19" }]);
  expect(early.cells.has("ks2_eligible")).toBe(true);
  expect(early.cells.has("gld_eligible")).toBe(false);
  expect(early.sections[0]?.lines[0]).toMatchObject({ kind: "heading", text: "Year 1: phonics screening check" });
  expect(layoutOf([{ definition: primaryOutcomes, period: "2020/21" }]).sections).toEqual([]);
});

it.each([
  ["2025-07-14", []],
  ["2025-07-15", ["Early years to year 4"]],
  ["2025-09-01", ["Early years to year 4", "Key stage 2"]],
])("asks on %s only for what can be had by then", (asOf, sheets) =>
  expect(
    layoutOf([{ definition: primaryOutcomes, period: "2024/25", asOf }]).sections.map(({ sheet }) => sheet),
  ).toEqual(sheets),
);

it("gives a second sheet of one label another name", () => {
  const again = {
    ...everyKind,
    id: "again",
    rules: [],
    sections: everyKind.sections.map((section) => ({
      ...section,
      id: `${section.id}_again`,
      fields: section.fields.map((field) => ({ ...field, id: `${field.id}_again` })),
    })),
  };
  const period = "2025/26 autumn";
  const { sections } = layoutOf([
    { definition: everyKind, period },
    { definition: again, period },
  ]);
  expect(sections.map(({ sheet }) => sheet)).toEqual([
    "About the school",
    "By group",
    "Visits",
    "About the school 2",
    "By group 2",
    "Visits 2",
  ]);
});

it("refuses two returns that use one id", () =>
  expect(() =>
    layoutOf([
      { definition: everyKind, period: "2025/26" },
      { definition: everyKind, period: "2025/26" },
    ]),
  ).toThrow("two returns of one collection ask for roll_total"));
