import { returnDefinitionSchema } from "../../../core/returns/definition";
import { compileRule } from "../../../core/rules/compileRule";
import { aRule, compiled, example } from "./example";

const problems = (input: Parameters<typeof aRule>[0]): unknown => {
  const rule = compileRule(aRule(input), [example()]);
  return Array.isArray(rule) ? rule.map(({ part, position, reason }) => `${part} ${position}: ${reason}`) : "compiled";
};

describe("parseFormula refuses", () => {
  it.each([
    ["a cell address", "met <= B12", "8: B12 is a cell or a range; name a field instead"],
    ["a range", "SUM(B1:B9) > met", "5: B1:B9 is a cell or a range; name a field instead"],
    ["a sheet", "met <= Pupils!total", "8: Pupils!total names a sheet; name a field instead"],
    ["another workbook", "met <= [1]Pupils!B2", "8: [1]Pupils!B2 is a cell or a range; name a field instead"],
    ["a table column", "SUM(visits[days]) > 1", "5: visits[days] is a cell or a range; name a field instead"],
    ["a list in braces", "SUM({1,2}) > met", "5: a list in braces { } cannot be used in a rule"],
    ["an error", "met <= #REF!", "8: #REF! cannot be used in a rule"],
    ["LET", "LET(ab_c,1,ab_c) < met", "1: LET and LAMBDA cannot be used in a rule"],
    ["an implicit intersection", "@met > 1", "1: @ cannot be used in a rule"],
    ["two names side by side", "met pupils > 1", "1: a range of cells cannot be used in a rule; name fields instead"],
    ["an unknown function", "met <= VLOOKUP(1,pupils,2)", "8: there is no function VLOOKUP for rules"],
    ["a call of a field", "met(2) > 1", "1: there is no function MET for rules"],
    ["TODAY", "visited < TODAY()", "11: a rule must say the same on every day; compare with DATE(year, month, day)"],
    [
      "ISBLANK",
      "ISBLANK(reason)",
      "1: a rule is judged only when every field it names is filled in, so ISBLANK would never be true",
    ],
    ["an unknown field", "met <= pupls", "8: there is no field pupls"],
    ["a group not asked", "took.girls <= met", "1: took is not asked for the group girls, only for all"],
    ["no such group", "met.boys2 <= met", "1: met has no boys2; write a pupil group, last, or both"],
    ["last before the group", "met.last.girls <= met", "1: met has no last.girls; write a pupil group, last, or both"],
    [
      "a section that is no table",
      "SUM(pupils_sheet.met) > 1",
      "5: pupils_sheet is not a table of rows; name its field alone",
    ],
    ["a column that is not there", "SUM(visits.met) > 1", "5: visits has no column met"],
    [
      "a column of texts",
      "COUNT(visits.visitor) > 1",
      "7: visits.visitor is a column of texts; only numbers can be taken together",
    ],
    ["a column outside SUM", "visits.days > 1", "1: a column must stand within SUM, MIN, MAX, AVERAGE or COUNT"],
    ["a column in ABS", "ABS(visits.days) > 1", "5: a column must stand within SUM, MIN, MAX, AVERAGE or COUNT"],
    ["last in rows", "days <= days.last", "9: days stands in rows, which have no pupil groups and no last period"],
    ["a text in a sum", "met + reason > 1", "7: + takes a number, and this is a text"],
    ["texts in order", 'reason < "b"', "1: < takes a number, and this is a text"],
    ["a number with a text", 'met = "3"', "7: = compares a number with a text, which are never equal"],
    ["a choice not in the list", 'agreed = "Maybe"', "10: agreed has no choice Maybe"],
    ["a choice not in the list, first", '"Maybe" <> agreed', "1: agreed has no choice Maybe"],
    ["a choice in a text", "LEN(agreed) > 1", "5: a choice can only be compared, with = or <>"],
    ["a choice among answers", 'IF(met > 1, agreed, "No") = "No"', "13: a choice can only be compared, with = or <>"],
    ["a number joined", 'met & "a" = "1a"', "1: & takes a text, and this is a number"],
    ["a comparison of a comparison", "1 < met < 9", "1: < takes a number, and this is something true or false"],
    ["IF with two answers", 'IF(met > 1, 1, "a") = 1', "16: IF takes a number, and this is a text"],
    ["IF without its third", "IF(met > 1, TRUE)", "1: IF takes 3 arguments, not 2"],
    ["an argument left empty", "IF(met > 1,, TRUE)", "1: IF has an argument left empty"],
    ["too many arguments", "ABS(met, 2) > 1", "1: ABS takes 1 argument, not 2"],
    ["no arguments", "SUM() > met", "1: SUM takes 1 to 255 arguments, not 0"],
    ["a number too large", "met < 1e400", "7: the number is too large"],
    ["a half-written formula", "met <=", "7: cannot be read as a formula from here"],
    ["an open text", 'reason = "abc', "14: cannot be read as a formula from here"],
    ["an open bracket", "ABS(met > 1", "12: cannot be read as a formula from here"],
    ["what is not true or false", "met - pupils", "1: the rule is not something that is true or false"],
    ["what names no field", "1 < 2", "1: the rule names no field"],
    [
      "too many brackets",
      `${"(".repeat(41)}met > 1${")".repeat(41)}`,
      "41: more than 40 brackets stand inside each other",
    ],
  ])("%s", (_, holds, problem) => {
    expect(problems({ holds })).toEqual([`holds ${problem}`]);
  });

  it("a formula over 2,000 characters", () => {
    const holds = `met > ${"1+".repeat(999)}1`;
    const rule = { ...aRule({ holds: "met > 1" }), holds };
    expect(compileRule(rule, [example()])).toEqual([
      { part: "holds", position: 2001, reason: "a formula has at most 2000 characters" },
    ]);
  });
});

describe("compileRule refuses", () => {
  it.each([
    [
      "rows of two groups",
      { holds: "days <= met", eachGroup: true },
      "holds 1: days stands in rows, so a rule for each pupil group cannot name it",
    ],
    [
      "each group without a bare field",
      { holds: "met.girls <= met.all", eachGroup: true },
      "holds 1: a rule for each pupil group needs a field named without a group, and a group they all have",
    ],
    ["an unknown field to stand at", { holds: "met > 1", at: "nowhere" }, "at 1: there is no field nowhere"],
    ["a field in rows to stand at", { holds: "SUM(visits.days) < met", at: "days" }, "compiled"],
    [
      "an unknown field in a sentence",
      { holds: "met > 1", wrong: "There are {mett}" },
      "wrong 12: there is no field mett",
    ],
    ["a brace left open", { holds: "met > 1", mend: "Look at {met" }, "mend 9: a brace stands alone"],
    ["a brace never opened", { holds: "met > 1", mend: "Look} at {met}" }, "mend 5: a brace stands alone"],
    [
      "a quoted field that lacks a group",
      { holds: "met > 1", eachGroup: true, wrong: "{took} took it" },
      "wrong 2: took is not asked for girls, dis, for which the rule is judged",
    ],
    [
      "a quoted row outside rows",
      { holds: "met > 1", wrong: "{days} days" },
      "wrong 2: days stands in rows, and the rule is not judged in them",
    ],
  ])("%s", (_, input, problem) => {
    expect(problems(input)).toEqual(problem === "compiled" ? problem : [problem]);
  });

  it("rows of two sections in one rule", () => {
    const first = example();
    const renamed = JSON.parse(JSON.stringify(first).replace(/"(visits|visitor|days|cost)"/g, '"other_$1"')) as unknown;
    const rule = compileRule(aRule({ holds: "days <= other_days" }), [first, returnDefinitionSchema.parse(renamed)]);
    expect(rule).toEqual([{ part: "holds", position: 1, reason: "the rule names rows of two sections" }]);
  });

  it("reports each part that is wrong", () => {
    expect(problems({ holds: "met > 1", at: "nowhere", wrong: "{", mend: "}" })).toEqual([
      "at 1: there is no field nowhere",
      "wrong 1: a brace stands alone",
      "mend 1: a brace stands alone",
    ]);
  });
});

describe("compileRule", () => {
  it("reads a leading =, and names and functions in either case", () => {
    expect(compiled({ holds: "=and(MET <= Pupils, true)" }).names.map(({ field }) => field.id)).toEqual([
      "met",
      "pupils",
    ]);
  });

  it("judges a rule for all pupils alone, unless for each group", () => {
    expect(compiled({ holds: "met <= pupils" }).groups).toEqual(["all"]);
    expect(compiled({ holds: "met <= pupils", eachGroup: true }).groups).toEqual(["all", "girls", "dis"]);
    expect(compiled({ holds: "met <= took.all", eachGroup: true }).groups).toEqual(["all", "girls", "dis"]);
    expect(compiled({ holds: "took <= pupils", eachGroup: true }).groups).toEqual(["all"]);
  });

  it("judges a rule over rows in each row", () => {
    expect(compiled({ holds: "days <= met" }).rowsOf?.id).toBe("visits");
    expect(compiled({ holds: "SUM(visits.days) <= met" }).rowsOf).toBeNull();
  });

  it("stands a finding at the first field, this period's, unless told otherwise", () => {
    expect(compiled({ holds: "met.girls.last <= met" }).at).toMatchObject({ group: "girls", last: false });
    expect(compiled({ holds: "met <= took.all", eachGroup: true, at: "took" }).at).toMatchObject({ group: "all" });
  });
});
