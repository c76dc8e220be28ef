import type { Comparison } from "../../../core/comparison/comparison";
import { catalogue } from "../../../core/returns/catalogue/catalogue";
import { boardWorkbook } from "../../../core/sheets/board/boardWorkbook";
import { comparisonWorkbook } from "../../../core/sheets/comparison/comparisonWorkbook";
import { designerWorkbook } from "../../../core/sheets/designer/designerWorkbook";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import { answer, comparisonOf, england } from "../comparison/example";
import { asAnotherReturn } from "./anyComparison";
import { brokenHeaderWords } from "./headerRules";
import { request } from "./template/request";

const cells = { eligible: 40, reached: 36, "eligible.girls": 20, "reached.girls": 18, score: 104, score_pupils: 40 };
const comparison = comparisonOf([answer(cells), answer({ ...cells, reached: 8 })], {
  earlierYears: [[answer(cells), answer(cells)]],
  england: [england(0.62)],
});
/** The example's comparison with the short names of each of the catalogue's measures in turn. */
const named = catalogue
  .flatMap(({ measures }) => measures)
  .map(({ shortLabel }): Comparison => ({
    ...comparison,
    measures: comparison.measures.map((measure, index) => (index === 0 ? { ...measure, shortLabel } : measure)),
  }));
const all = [comparison, ...named] as const;

it("no word of a column's header is broken: board", () => {
  for (const each of all) {
    const returns = [each, asAnotherReturn(each, "other", ["secondary"])] as const;
    const plan = boardWorkbook({ groupName: "The group", comparisons: returns, attribution: [] });
    expect(brokenHeaderWords(plan)).toEqual([]);
  }
});

it("no word of a column's header is broken: comparison", () => {
  for (const each of all)
    expect(brokenHeaderWords(comparisonWorkbook({ comparisons: [each], attribution: [] }))).toEqual([]);
});

it("no word of a column's header is broken: designer", () => {
  expect(brokenHeaderWords(designerWorkbook())).toEqual([]);
});

it.each(catalogue.map((definition) => [definition.id, definition] as const))(
  "no word of a column's header is broken: template of %s",
  (_, definition) => {
    const period = definition.every === "term" ? "2025/26 autumn" : "2024/25";
    expect(brokenHeaderWords(templatePlan({ ...request, asks: [{ definition, period }] }))).toEqual([]);
  },
);

it("no word of a column's header is broken: template of every kind of section", () => {
  expect(brokenHeaderWords(templatePlan(request))).toEqual([]);
});
