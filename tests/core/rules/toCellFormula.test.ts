import { toCellFormula, type Referred } from "../../../core/rules/toCellFormula";
import { compiled } from "./example";

const all = { group: "all", row: null } as const;
const byName = (name: Referred): string =>
  name.kind === "column" ? `${name.section.id}_${name.field.id}` : `${name.last ? "last." : ""}${name.cell}`;
const formula = (holds: string, at: Parameters<typeof toCellFormula>[1] = all) =>
  toCellFormula(compiled({ holds }), at, byName);

/** The rule's own part, without its guard. */
const rulePart = (holds: string): string =>
  /^IFERROR\(IF\(AND\(COUNT\(met\)=1,ABS\(INT\(met\)\)=met\),(.*),""\),""\)$/.exec(String(formula(holds)))?.[1] ?? "";

describe("toCellFormula", () => {
  it("guards counts: true numbers, whole, 0 or more", () => {
    expect(formula("met <= pupils.last")).toBe(
      'IFERROR(IF(AND(COUNT(met,last.pupils)=2,ABS(INT(met))=met,ABS(INT(last.pupils))=last.pupils),met<=last.pupils,""),"")',
    );
  });

  it("guards a mean, an amount and a percentage as numbers, a percentage up to 100%", () => {
    expect(formula("score + spent > attended")).toBe(
      'IFERROR(IF(AND(COUNT(score,spent,attended)=3,ABS(attended)<=1),score+spent>attended,""),"")',
    );
  });

  it("guards a date as a day after February 1900", () => {
    expect(formula("visited > 1")).toBe(
      'IFERROR(IF(AND(COUNT(visited)=1,INT(visited)=visited,visited>=61,visited<=2958465),visited>1,""),"")',
    );
  });

  it("guards a choice by its list, a text as not blank and no code", () => {
    expect(formula('agreed = "No"')).toBe(
      'IFERROR(IF(AND(OR(TRIM(agreed&"")="Yes",TRIM(agreed&"")="No",TRIM(agreed&"")="Not yet")),TRIM(agreed&"")="No",""),"")',
    );
    expect(formula('reason = "a"')).toBe(
      'IFERROR(IF(AND(TRIM(reason&"")<>"",TRIM(reason&"")<>"z",TRIM(reason&"")<>"x",TRIM(reason&"")<>"c",TRIM(reason&"")<>"low"),TRIM(reason&"")="a",""),"")',
    );
  });

  it("guards a column as numbers alone, one at least", () => {
    expect(formula("SUM(visits.days) < 3")).toBe(
      'IFERROR(IF(AND(COUNT(visits_days)>0,COUNT(visits_days)=COUNTA(visits_days),SUMPRODUCT(visits_days-INT(visits_days))=0,MIN(visits_days)>=0),SUM(visits_days)<3,""),"")',
    );
  });

  it("refers to this pupil group, or this row", () => {
    const rule = compiled({ holds: "met <= pupils.all", eachGroup: true });
    expect(toCellFormula(rule, { group: "dis", row: null }, byName)).toContain("met.dis<=pupils,");
    expect(formula("days <= met", { group: "all", row: 3 })).toContain("days.3<=met,");
  });

  it("guards a cell once, by whatever names it is called", () => {
    const rule = compiled({ holds: "met <= met.all", eachGroup: true });
    expect(toCellFormula(rule, all, byName)).toContain("AND(COUNT(met)=1,ABS(INT(met))=met)");
  });

  it("is null where the template has no such cell", () => {
    const refer = (name: Referred) => (name.kind === "cell" && name.last ? null : byName(name));
    expect(toCellFormula(compiled({ holds: "met <= met.last" }), all, refer)).toBeNull();
  });

  it.each([
    ["2*(met+1)>3", "2*(met+1)>3"],
    ["(2*met)+1>3", "2*met+1>3"],
    ["1-(met-2)>3", "1-(met-2)>3"],
    ["1-met-2>3", "1-met-2>3"],
    ["-met^2>1", "(-met)^2>1"],
    ["2^-met>1", "2^(-met)>1"],
    ["2^met^2>1", "(2^met)^2>1"],
    ["met*-1<0", "met*-1<0"],
    ["-(met+1)<0", "-(met+1)<0"],
    ["--met>0", "-(-met)>0"],
    ["met*5%>1", "met*5%>1"],
    ["(met > 1) = (met > 2)", "met>1=(met>2)"],
    ["if(met>1,true,met<0.5)", "IF(met>1,TRUE,met<0.5)"],
    ['"say ""yes"""=LEFT("say",met)', '"say ""yes"""=LEFT("say",met)'],
    ["met<1e21", "met<1E+21"],
  ])("writes %s as %s", (holds, written) => {
    expect(rulePart(holds)).toBe(written);
  });

  it("splits a text at 255 characters, never within a letter", () => {
    const text = `${"a".repeat(254)}😀${"b".repeat(300)}`;
    const written = rulePart(`LEN("${text}")>met`);
    const pieces = [...written.matchAll(/"([^"]*)"/g)].map(([, piece = ""]) => piece);
    expect(pieces.map(({ length }) => length)).toEqual([254, 255, 47]);
    expect(pieces.join("")).toBe(text);
    expect(written.startsWith('LEN(("')).toBe(true);
  });

  it("says how long a formula is that no cell can hold", () => {
    const rule = compiled({ holds: "met + took + pupils + met.girls + pupils.girls < 9" });
    const long = (name: Referred): string => `'${"x".repeat(600)}'!${byName(name)}`;
    expect(toCellFormula(rule, all, long)).toEqual({ tooLong: 12_300 });
  });
});
