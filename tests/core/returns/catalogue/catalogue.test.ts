import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { existsIn, returnDefinitionSchema } from "../../../../core/returns/definition";
import { fieldsAsked } from "../../../../core/returns/fieldsAsked";
import { fieldOfRule } from "../../../../core/returns/noteCells";
import { termBudgets, typedCells } from "../../../../core/returns/typedCells";
import { compileRule } from "../../../../core/rules/compileRule";
import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { returnCases as casesOf } from "./returnCases";

const years = Array.from({ length: 14 }, (_, index) => `${2012 + index}/${13 + index}`);

describe.each(catalogue.map((definition) => [definition.id, definition] as const))("%s", (id, definition) => {
  const fields = definition.sections.flatMap((section) => section.fields);
  const fieldsById = new Map(fields.map((field) => [field.id, field]));

  it("is as the schema asks", () => expect(returnDefinitionSchema.parse(definition)).toEqual(definition));

  it("has every id once, across fields, measures and sections", () => {
    const ids = [...fields, ...definition.measures, ...definition.sections].map((part) => part.id);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });

  it.each(definition.rules.map((rule) => [rule.id, rule] as const))(
    "%s is sound, sourced and tested",
    (ruleId, rule) => {
      expect(compileRule(rule, [definition])).toMatchObject({ rule });
      expect(fieldOfRule(definition, rule)?.id).toBeDefined();
      expect(rule.source.length).toBeGreaterThan(10);
      const cases = casesOf[id]?.[ruleId] ?? [];
      expect(cases.some(({ wrong }) => wrong === null)).toBe(true);
      expect(cases.some(({ wrong }) => wrong !== null)).toBe(true);
    },
  );

  it("has no case of a rule it has not", () =>
    expect(Object.keys(casesOf[id] ?? {}).filter((rule) => !definition.rules.some((each) => each.id === rule))).toEqual(
      [],
    ));

  it.each(definition.rules.map((rule) => [rule.id, rule] as const))("%s speaks plainly", (_, { wrong, mend }) => {
    expect(`${wrong} ${mend}`).not.toMatch(/invalid|illegal|please|sorry|null|NaN/i);
    expect(`${wrong}${mend}`).not.toMatch(/[.!]$/);
  });

  it.each(definition.measures.map((measure) => [measure.id, measure] as const))(
    "%s has its parts, groups, source and periods",
    (_, measure) => {
      const numerator = fieldsById.get(measure.numerator);
      const denominator = fieldsById.get(measure.denominator ?? "");
      expect(numerator).toBeDefined();
      // A count stands alone; a share and a mean are over something.
      expect(denominator === undefined).toBe(measure.kind === "count");
      for (const group of measure.groups) {
        expect(numerator?.groups).toContain(group);
        if (denominator) expect(denominator.groups).toContain(group);
      }
      if (measure.kind === "share") expect(numerator?.outOf).toBe(measure.denominator);
      if (measure.kind === "mean") expect(numerator?.n).toBe(measure.denominator);
      expect(measure.source.dated).toMatch(/20\d\d/);
      expect(measure.definition.length).toBeGreaterThan(20);
      expect(measure.periods.from).toBeDefined();
      // A measure exists exactly when both its fields do.
      for (const year of years)
        expect([year, existsIn(measure.periods, year)]).toEqual([
          year,
          existsIn(numerator?.periods, year) && existsIn(denominator?.periods, year),
        ]);
    },
  );

  it.each(fields.map((field) => [field.id, field] as const))(
    "%s says whose it is, from when and where from",
    (_, field) => {
      expect(field.definition.length).toBeGreaterThan(20);
      expect(field.source.dated).toMatch(/20\d\d/);
      expect(field.periods).toBeDefined();
      expect(field.availableFrom).toBeDefined();
      expect(field.importedOnly || field.cohort).toBeTruthy();
      expect(field.outOf === undefined || fieldsById.has(field.outOf)).toBe(true);
      for (const group of field.groups)
        if (field.outOf !== undefined) expect(fieldsById.get(field.outOf)?.groups).toContain(group);
    },
  );

  it("is asked within its budget of typed cells", () => {
    for (const phase of ["primary", "secondary"] as const) {
      const typed = typedCells(definition, phase);
      expect(typed).toBe(definition.typedCells[phase] ?? 0);
    }
  });
});

describe.each(["primary", "secondary"] as const)("a %s school", (phase) => {
  it("types no more cells a term than its budget, all returns together", () => {
    const yearly = catalogue
      .filter(({ every }) => every === "year")
      .reduce((sum, each) => sum + typedCells(each, phase), 0);
    const termly = catalogue
      .filter(({ every }) => every === "term")
      .reduce((sum, each) => sum + typedCells(each, phase), 0);
    expect(yearly + termly).toBeLessThanOrEqual(termBudgets[phase].autumn);
    expect(termly).toBeLessThanOrEqual(termBudgets[phase].other);
  });
});

describe("periods", () => {
  const measure = (id: string) => catalogue.flatMap(({ measures }) => measures).find((each) => each.id === id)?.periods;
  it.each([
    ["ks2_rwm_exp", "2018/19", true],
    ["ks2_rwm_exp", "2019/20", false],
    ["ks2_rwm_exp", "2020/21", false],
    ["ks2_rwm_exp", "2024/25", true],
    ["gld_met", "2020/21", false],
    ["gld_met", "2021/22", true],
    ["ks2_reading_progress_mean", "2022/23", true],
    ["ks2_reading_progress_mean", "2023/24", false],
    ["ks2_reading_progress_mean", "2024/25", false],
    ["ks2_reading_progress_mean", "2025/26", true],
    ["ks2_reading_progress_mean", "2027/28", false],
    ["mtc_full", "2020/21", false],
    ["mtc_full", "2021/22", true],
  ])("%s in %s: %s", (id, period, exists) => expect(existsIn(measure(id), period)).toBe(exists));

  it("asks for nothing in a year without results but what there is", () =>
    expect(primaryOutcomes.sections.flatMap((section) => fieldsAsked(section, "2019/20")).map(({ id }) => id)).toEqual(
      [],
    ));
});

describe("what two sources of different days may differ in", () => {
  const ruleOf = (id: string) => catalogue.flatMap(({ rules }) => rules).find((rule) => rule.id === id);

  it("is asked about and can be answered: Catholic pupils and teachers are counted on another day than the roll and the staff", () => {
    expect(["CTX-10", "CTX-25"].map((id) => ruleOf(id)?.severity)).toEqual(["query", "query"]);
    expect(["CTX-02", "CTX-06", "CTX-23"].map((id) => ruleOf(id)?.severity)).toEqual(["error", "error", "error"]);
  });

  it("is no trend: destinations do not say in which year their leavers left", () =>
    expect(
      catalogue.flatMap(({ measures }) => measures.flatMap(({ id, noTrend }) => (noTrend === undefined ? [] : [id]))),
    ).toEqual(["ks4_sustained", "sixth_form_sustained", "higher_education"]));
});
