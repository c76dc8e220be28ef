import type { Entry } from "../../../core/entries/entry";
import { evaluate, judge } from "../../../core/rules/evaluate";
import { parseFormula } from "../../../core/rules/parseFormula";
import { compiled, entriesOf } from "./example";

const valueOf = (text: string): unknown => {
  const parsed = parseFormula(text, { sections: [], eachGroup: false });
  if ("reason" in parsed) throw new Error(parsed.reason);
  const value = evaluate(parsed.formula, new Map());
  return typeof value === "object" ? value.error : value;
};

describe("evaluate gives what Excel gives", () => {
  it.each<[string, unknown]>([
    // Unary minus binds before a power, powers from the left, per cent after both.
    ["-2^2", 4],
    ["2^3^2", 64],
    ["2^-1", 0.5],
    ["50%", 0.5],
    ["-50%%", -0.005],
    ["2+3*4", 14],
    ["(2+3)*4", 20],
    ["10-4-3", 3],
    ["+3", 3],
    ['"a"&"b"&"c"', "abc"],
    // Numbers are compared to 15 digits.
    ["0.1+0.2=0.3", true],
    ["1.1*3>3.3", false],
    ["1.1*3<=3.3", true],
    ["1<>1.0000000000000002", false],
    ["1<>1.00000000000001", true],
    ["(0.1+0.2-0.3)=0", false],
    // Texts without regard to case, with regard to accents.
    ['"Yes"="yES"', true],
    ['"é"="É"', true],
    ['"é"="e"', false],
    ['"a"<>"b"', true],
    ["TRUE=FALSE", false],
    // No answer.
    ["1/0", "#DIV/0!"],
    ["0^0", "#NUM!"],
    ["0^-1", "#DIV/0!"],
    ["(-8)^(1/3)", "#NUM!"],
    ["1E+300*1E+300", "#NUM!"],
    ["SQRT(-1)", "#NUM!"],
    ["MOD(1,0)", "#DIV/0!"],
    ['MID("abc",0,1)', "#VALUE!"],
    ['LEFT("abc",-1)', "#VALUE!"],
    ['FIND("x","abc")', "#VALUE!"],
    ["DATE(1899,1,1)", 693_598],
    ["DATE(10000,1,1)", "#NUM!"],
    ["DATE(-1,1,1)", "#NUM!"],
    ["YEAR(-1)", "#NUM!"],
    ["1+1/0", "#DIV/0!"],
    ["-(1/0)", "#DIV/0!"],
    // An error anywhere in AND, OR or SUM is the answer; IF and IFERROR look only where they must.
    ["AND(FALSE,1/0>1)", "#DIV/0!"],
    ["OR(TRUE,1/0>1)", "#DIV/0!"],
    ["SUM(1,1/0)", "#DIV/0!"],
    ["IF(TRUE,1,1/0)", 1],
    ["IF(FALSE,1/0,2)", 2],
    ["IF(1/0>1,1,2)", "#DIV/0!"],
    ["IFERROR(1/0,2)", 2],
    ["IFERROR(1,1/0)", 1],
    ["ISERROR(1/0)", true],
    ["ISERROR(1)", false],
    ["SUM(1,2,3.5)", 6.5],
    ["MIN(3,-1)", -1],
    ["MAX(3,-1)", 3],
    ["AVERAGE(1,2,6)", 3],
    ["COUNT(5,6)", 2],
    ["ABS(-3)", 3],
    ["INT(-1.5)", -2],
    ["INT((0.1+0.7)*10)", 7],
    // Halves away from zero, in decimal.
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(1234.5,-5)", 0],
    ["ROUND(1.25,1.9)", 1.3],
    ["ROUNDUP(1.1*3,1)", 3.3],
    ["ROUNDUP(0.1*3,1)", 0.3],
    ["ROUNDDOWN(0.7+0.1,1)", 0.8],
    ["ROUNDUP(-1.01,1)", -1.1],
    ["ROUNDDOWN(-1.99,1)", -1.9],
    ["ROUND(0.0000001,7)", 0.0000001],
    ["ROUND(5,400)", 5],
    ["MOD(-7,3)", 2],
    ["MOD(7,-3)", -2],
    ["SQRT(16)", 4],
    ["NOT(TRUE)", false],
    ['LEN("four")', 4],
    ['LEN("")', 0],
    ['TRIM("  a   b ")', "a b"],
    ['UPPER("straße é")', "STRAßE É"],
    ['LOWER("ABC É")', "abc é"],
    ['LEFT("abc")', "a"],
    ['LEFT("abc",9)', "abc"],
    ['RIGHT("abc",2)', "bc"],
    ['RIGHT("abc",9)', "abc"],
    ['RIGHT("abc",0)', ""],
    ['MID("abcdef",2,3)', "bcd"],
    ['MID("abc",9,1)', ""],
    ['FIND("b","abcb")', 2],
    ['FIND("b","abcb",3)', 4],
    ['EXACT("a","A")', false],
    ['EXACT("a","a")', true],
    // The 1900 calendar, with its 29 February that never was.
    ["DATE(2025,9,1)", 45_901],
    ["DATE(2024,14,35)", 45_723],
    ["DATE(2025,1,0)", 45_657],
    ["DATE(108,1,2)", 39_449],
    ["DATE(1900,3,1)", 61],
    ["DATE(1900,1,1)", 1],
    ["YEAR(45901.9)", 2025],
    ["MONTH(45901)", 9],
    ["DAY(45901)", 1],
    ["DAY(60)", 29],
    ["MONTH(59)", 2],
    ["DAY(1)", 1],
    ["DAY(0)", 0],
    ["YEAR(2958465)", 9999],
    ["YEAR(2958466)", "#NUM!"],
    ['"say ""yes"""', 'say "yes"'],
  ])("%s is %s", (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });
});

const all = { group: "all", row: null } as const;
const code: Entry = { kind: "code", code: "x" };

describe("judge", () => {
  const rule = compiled({ holds: "met <= pupils" });
  it.each<[string, Entry | number, Entry | number, string]>([
    ["below", 20, 31, "holds"],
    ["equal", 31, 31, "holds"],
    ["above", 32, 31, "broken"],
    ["0", 0, 0, "holds"],
    ["a blank", { kind: "blank" }, 31, "not judged"],
    ["a code", 32, code, "not judged"],
    ["a published percentage", { kind: "published", value: 0.67 }, 0, "not judged"],
    ["a count that is not whole", 32.5, 31, "not judged"],
    ["a count below 0", 3, -1, "not judged"],
    ["a text", { kind: "text", value: "99" }, 31, "not judged"],
  ])("%s: met %j of %j", (_, met, pupils, verdict) => {
    expect(judge(rule, all, entriesOf({ met, pupils }), new Map())).toBe(verdict);
  });

  it("takes the cells of the pupil group it is judged for, and of those named", () => {
    const ofGroup = compiled({ holds: "met <= pupils.all", eachGroup: true });
    const entries = entriesOf({ "met.girls": 9, "met.dis": 3, pupils: 5 });
    expect(judge(ofGroup, { group: "girls", row: null }, entries, new Map())).toBe("broken");
    expect(judge(ofGroup, { group: "dis", row: null }, entries, new Map())).toBe("holds");
    expect(judge(ofGroup, all, entries, new Map())).toBe("not judged");
  });

  it("takes last period's entries for .last, and is not judged without them", () => {
    const rule = compiled({ holds: "ABS(pupils - pupils.last) <= MAX(10, 0.3 * pupils.last)" });
    const now = entriesOf({ pupils: 60 });
    expect(judge(rule, all, now, entriesOf({ pupils: 70 }))).toBe("holds");
    expect(judge(rule, all, now, entriesOf({ pupils: 90 }))).toBe("broken");
    expect(judge(rule, all, now, entriesOf({ pupils: code }))).toBe("not judged");
    expect(judge(rule, all, now, new Map())).toBe("not judged");
  });

  it("is not judged where there is nothing to divide by", () => {
    const rule = compiled({ holds: "met / pupils <= 0.5" });
    expect(judge(rule, all, entriesOf({ met: 1, pupils: 0 }), new Map())).toBe("not judged");
    expect(judge(rule, all, entriesOf({ met: 1, pupils: 2 }), new Map())).toBe("holds");
  });

  it("takes each row, and a column of every row that holds something", () => {
    const inRow = compiled({ holds: "days < SUM(visits.days)" });
    const entries = entriesOf({ "days.1": 4, "days.3": 2, "days.4": { kind: "blank" } });
    expect(judge(inRow, { group: "all", row: 1 }, entries, new Map())).toBe("holds");
    expect(judge(inRow, { group: "all", row: 2 }, entries, new Map())).toBe("not judged");
    expect(judge(compiled({ holds: "SUM(visits.days) = 6" }), all, entries, new Map())).toBe("holds");
    expect(judge(compiled({ holds: "COUNT(visits.days) = 2" }), all, entries, new Map())).toBe("holds");
  });

  it("does not judge a column that is empty, or holds a code", () => {
    const rule = compiled({ holds: "SUM(visits.days) <= met" });
    expect(judge(rule, all, entriesOf({ met: 9 }), new Map())).toBe("not judged");
    expect(judge(rule, all, entriesOf({ met: 9, "days.1": 4, "days.2": code }), new Map())).toBe("not judged");
  });

  it("compares texts and choices as typed, without regard to case and spaces", () => {
    const rule = compiled({ holds: 'OR(agreed <> "no", LEN(reason) >= 5)' });
    const judged = (agreed: string, reason: string): string =>
      judge(
        rule,
        all,
        entriesOf({ agreed: { kind: "choice", value: agreed }, reason: { kind: "text", value: reason } }),
        new Map(),
      );
    expect(judged("No", "  too    few ")).toBe("holds");
    expect(judged("No", " few  ")).toBe("broken");
    expect(judged("Maybe", "few")).toBe("not judged");
    expect(judged("No", "  ")).toBe("not judged");
    expect(judged("No", "X")).toBe("not judged");
  });

  it("compares dates as days, and percentages as shares", () => {
    const rule = compiled({ holds: "visited >= DATE(2025,3,1)" });
    const on = (value: string): string => judge(rule, all, entriesOf({ visited: { kind: "date", value } }), new Map());
    expect([on("2025-02-28"), on("2025-03-01"), on("1900-02-28"), on("2025-02-30")]).toEqual([
      "broken",
      "holds",
      "not judged",
      "not judged",
    ]);
    const share = compiled({ holds: "attended >= 90%" });
    expect(judge(share, all, entriesOf({ attended: 0.9 }), new Map())).toBe("holds");
    expect(judge(share, all, entriesOf({ attended: 90 }), new Map())).toBe("not judged");
  });
});
