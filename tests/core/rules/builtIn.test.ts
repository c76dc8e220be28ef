import type { Entries } from "../../../core/entries/entry";
import { layoutOf } from "../../../core/returns/layout";
import { checkRange } from "../../../core/rules/builtIn/range";
import { blank, check, code, says, type Changes } from "./checkExample";
import { entriesOf, example } from "./example";

describe("the built-in checks", () => {
  it.each<[string, Changes, string[]]>([
    ["a blank count", { took: blank }, ['required: Enter the number for "Pupils who took the check".']],
    [
      "a blank count of a pupil group",
      { "met.dis": blank },
      ['required: Enter the number for "Pupils who met the standard" (disadvantaged pupils).'],
    ],
    ["a blank choice", { agreed: blank }, ['required: Choose an answer for "Is there a plan?".']],
    ["a blank date", { visited: blank }, ['required: Enter the date for "Day of the visit".']],
    ["a blank mean", { score: blank }, ['required: Enter the mean for "Mean score".']],
    ["a blank percentage", { attended: blank }, ['required: Enter the percentage for "Attendance".']],
    ["a blank amount", { spent: blank }, ['required: Enter the amount for "Pounds spent".']],
    ["a blank that is not required", { reason: blank }, []],
    ["z", { took: code("z") }, []],
    ["x", { took: code("x"), score: code("x") }, []],
    ["0", { took: 0 }, []],
    [
      "c",
      { took: code("c") },
      [
        'code: "Pupils who took the check" holds c (confidential: too few pupils to show), a code that only imported figures use.',
      ],
    ],
    [
      "low, spelled SP",
      { took: code("low", "SP") },
      ['code: "Pupils who took the check" holds SP (rounds to 0 but is not 0), a code that only imported figures use.'],
    ],
    ["a count that is not whole", { took: 12.5 }, ['type: "Pupils who took the check": 12.5 is not a whole number.']],
    [
      "a text",
      { took: { kind: "text", value: "twelve" } },
      ['type: "Pupils who took the check": "twelve" is not a whole number.'],
    ],
    [
      "a text in a mean",
      { score: { kind: "text", value: "good" } },
      ['type: "Mean score": "good" is not a number in figures.'],
    ],
    ["a number in a text", { reason: 3 }, ['type: "Why": 3 is not words.']],
    ["a number that is none", { score: Number.NaN }, ['type: "Mean score": NaN is not a number in figures.']],
    [
      "a day that is not",
      { visited: { kind: "date", value: "2025-02-30" } },
      ['type: "Day of the visit": 30 February 2025 is not a date.'],
    ],
    [
      "a choice not in the list",
      { agreed: { kind: "choice", value: "Maybe" } },
      ['type: "Is there a plan?": Maybe is not one of the choices.'],
    ],
    ["a choice in other letters", { agreed: { kind: "choice", value: "NOT YET" } }, []],
    ["a count below 0", { took: -1 }, ['range: "Pupils who took the check" must be 0 or more, and -1 was typed.']],
    ["a mean at its least", { score: 80 }, []],
    ["a mean below it", { score: 79.9 }, ['range: "Mean score" must be between 80 and 120, and 79.9 was typed.']],
    ["a mean at its most", { score: 120 }, []],
    ["a mean above it", { score: 1204.5 }, ['range: "Mean score" must be between 80 and 120, and 1,204.5 was typed.']],
    [
      "a percentage over its most",
      { attended: 1.5 },
      ['range: "Attendance" must be between 0% and 100%, and 150% was typed.'],
    ],
    ["an amount below 0", { spent: -1234.5 }, ['range: "Pounds spent" must be £0 or more, and -£1,234.50 was typed.']],
    ["the first day", { visited: { kind: "date", value: "2023-03-15" } }, []],
    [
      "the day before it",
      { visited: { kind: "date", value: "2023-03-14" } },
      ['range: "Day of the visit" must be between 15 March 2023 and 9 December 2025, and 14 March 2023 was typed.'],
    ],
    ["a text as long as fits", { reason: { kind: "text", value: "a".repeat(20) } }, []],
    [
      "a text too long",
      { reason: { kind: "text", value: "a".repeat(21) } },
      ['range: "Why" has 21 characters, more than the 20 that fit.'],
    ],
    [
      "a published percentage, the cohort not available",
      { took: { kind: "published", value: 0.67 }, pupils: code("x") },
      [],
    ],
    [
      "a published percentage, the cohort known",
      { took: { kind: "published", value: 0.67 } },
      ['type: "Pupils who took the check": 67% is a percentage.'],
    ],
    [
      "a published percentage over 100%",
      { took: { kind: "published", value: 1.01 }, pupils: code("x") },
      ['range: "Pupils who took the check" must be between 0% and 100%, and 101% was typed.'],
    ],
    [
      "a percentage of nothing",
      { pupils: { kind: "published", value: 0.5 } },
      ['type: "Pupils at the end of the year" (all pupils): 50% is a percentage.'],
    ],
  ])("%s", (_, changes, expected) => {
    expect(says(check(changes))).toEqual(expected);
  });

  it("hold a count to 0 or more where its definition says nothing of it", () => {
    const asked = layoutOf([{ definition: example(), period: "2024/25" }]).cells.get("took");
    if (!asked) throw new Error("the example asks who took the check");
    const field = { ...asked.field };
    delete field.min;
    expect(checkRange({ ...asked, field }, { kind: "number", value: -1 })?.wrong).toContain("must be 0 or more");
  });

  it("tell how to mend what they find", () => {
    const mend = (changes: Changes) => check(changes).map((finding) => finding.mend);
    const enterPupils = "Enter the number of pupils in figures, z if it does not apply or x if it is not available.";
    expect(mend({ took: blank })).toEqual([enterPupils]);
    expect(mend({ took: code("c") })).toEqual([enterPupils]);
    expect(mend({ took: -1 })).toEqual(["Check the figure and type it again."]);
    expect(mend({ reason: { kind: "text", value: "a".repeat(1021) } })).toEqual(["Shorten it by 1,001 characters."]);
    expect(mend({ took: { kind: "published", value: 0.67 } })).toEqual(["Enter how many of the 31 it is, in figures."]);
    expect(mend({ agreed: blank })).toEqual(["Choose Yes, No or Not yet."]);
  });

  it("let a code stand as it was imported, but no other", () => {
    const notConfirmed = [expect.stringMatching(/^confirm: /)];
    const imported: Entries = entriesOf({ took: code("c", "SUPP") });
    expect(says(check({ took: code("c", "SUPP") }, [], {}, { imported }))).toEqual(notConfirmed);
    expect(check({ took: code("low") }, [], {}, { imported })).toHaveLength(2);
  });

  it("pass over cells already told of", () => {
    expect(check({ took: { kind: "text", value: "twelve" } }, [], {}, { unreadable: new Set(["took"]) })).toEqual([]);
  });

  it("look at rows that hold something, and no others", () => {
    expect(check({ "days.2": blank })).toEqual([]);
    expect(says(check({ "cost.2": 5 }))).toEqual([
      'required: Enter an answer for "Visitor" in row 2.',
      'required: Enter the number for "Days" in row 2.',
    ]);
    expect(check({ "visitor.2": { kind: "text", value: "Ann" }, "days.2": 1 })).toEqual([]);
  });
});
