import type { Entry } from "../../../core/entries/entry";
import { isAcceptable } from "../../../core/rules/check";
import { blank, check, code, says, type RuleInput } from "./checkExample";

describe("a rule's finding", () => {
  const rule: RuleInput = {
    holds: "met <= pupils",
    eachGroup: true,
    wrong: "{met} pupils reached the standard, more than the {pupils} who were eligible",
    mend: "Check both figures",
  };
  it.each<[string, Entry | number, Entry | number, string[]]>([
    ["fewer than eligible", 20, 31, []],
    ["all of them", 31, 31, []],
    ["more than eligible", 1032, 1031, ["1,032 pupils reached the standard, more than the 1,031 who were eligible."]],
    ["a code", 32, code("x"), []],
  ])("%s", (_, met, pupils, wrong) => {
    expect(check({ met, pupils, took: 0 }, [rule]).map((finding) => finding.wrong)).toEqual(wrong);
  });

  it("stands apart from a blank, which is told of once", () => {
    expect(says(check({ met: blank }, [rule]))).toEqual([
      'required: Enter the number for "Pupils who met the standard" (all pupils).',
    ]);
  });

  it("says all there is to say of where it is", () => {
    expect(check({ "met.dis": 7 }, [rule])).toEqual([
      {
        rule: "EX-01",
        severity: "error",
        returnId: "example",
        sectionId: "pupils_sheet",
        role: "Data manager",
        cell: "met.dis",
        sheet: "Pupils",
        address: "F9",
        wrong: "7 pupils reached the standard, more than the 6 who were eligible.",
        where: "Pupils sheet, cell F9.",
        mend: "Check both figures.",
        note: null,
      },
    ]);
  });

  it("quotes the group, last period, other groups, columns and sums", () => {
    const quoting: RuleInput = {
      holds: "met <= pupils.last",
      eachGroup: true,
      wrong:
        "{group}: {met} now, {pupils.last} then, {pupils.all} in all, {met / pupils.all} of them, {SUM(visits.days)} days",
      mend: "{agreed.all}, {visited.all}, {attended.all}, {spent.all}, {reason.all}?",
    };
    const days = {
      "visitor.1": { kind: "text", value: "Ann" },
      "days.1": 1,
      "visitor.4": { kind: "text", value: "Bo" },
      "days.4": 2,
    } as const;
    const [finding] = check({ "met.girls": 11, ...days }, [quoting], { "pupils.girls": 10, pupils: 31 });
    expect(finding?.wrong).toBe("Girls: 11 now, 10 then, 31 in all, 0.3548 of them, 3 days.");
    expect(finding?.mend).toBe("Yes, 14 March 2025, 95.1%, £1,234, nothing?");
  });

  it("names English as it is written", () => {
    const [finding] = check({ met: 40 }, [{ holds: "met <= pupils", eachGroup: true, wrong: "Too many {group}" }]);
    expect(finding?.wrong).toBe("Too many all pupils.");
  });

  it("is given for each row, at the row", () => {
    const findings = check(
      {
        "visitor.2": { kind: "text", value: "Ann" },
        "days.2": 9,
        "visitor.5": { kind: "text", value: "Bo" },
        "days.5": 8,
      },
      [{ holds: "days <= 5", wrong: "{visitor} was there {days} days", severity: "query" }],
    );
    expect(findings.map(({ cell, wrong, note }) => [cell, wrong, note?.cell])).toEqual([
      ["days.2", "Ann was there 9 days.", "note.ex_01.2"],
      ["days.5", "Bo was there 8 days.", "note.ex_01.5"],
    ]);
  });

  it("stands at the first row for a column", () => {
    const findings = check({ "visitor.3": { kind: "text", value: "Ann" }, "days.3": 9 }, [
      { holds: "SUM(visits.days) <= 5" },
    ]);
    expect(findings.map(({ cell }) => cell)).toEqual(["days.1"]);
  });
});

describe("a query", () => {
  const query: RuleInput = {
    severity: "query",
    holds: "ABS(pupils - pupils.last) <= MAX(10, 0.3 * pupils.last)",
    wrong: "Pupils on roll fell from {pupils.last} to {pupils}",
    mend: "Check the number of pupils",
  };
  const last = { pupils: 420 };

  it("asks for a note, and where", () => {
    const [finding] = check({}, [query], last);
    expect(finding).toMatchObject({
      severity: "query",
      wrong: "Pupils on roll fell from 420 to 31.",
      mend: "Check the number of pupils. If it is right, say why in cell I8.",
      note: { cell: "note.ex_01", given: false },
    });
  });

  it("asks in the rule's own words where they name {note}", () => {
    const [finding] = check({}, [{ ...query, mend: "If that is so, say why in {note}" }], last);
    expect(finding?.mend).toBe("If that is so, say why in cell I8.");
  });

  it("is cleared by a note of words, and by nothing less", () => {
    const given = (note: Entry) => {
      const findings = check({ "note.ex_01": note }, [query], last);
      expect(findings).toHaveLength(1);
      return [findings[0]?.note?.given, isAcceptable(findings)];
    };
    expect(given({ kind: "text", value: "Two classes closed." })).toEqual([true, true]);
    expect(given({ kind: "text", value: "  " })).toEqual([false, false]);
    expect(given(code("x"))).toEqual([false, false]);
  });

  it("of a pupil group is cleared by the note of that group", () => {
    const each = { ...query, holds: "met > 10", eachGroup: true, wrong: "Few met it" };
    const notes = { "note.ex_01.dis": { kind: "text", value: "So it is." } } as const;
    const findings = check({ "met.girls": 3, ...notes }, [each]);
    expect(findings.map(({ cell, note }) => [cell, note?.given])).toEqual([
      ["met.girls", false],
      ["met.dis", true],
    ]);
    expect(isAcceptable(findings)).toBe(false);
  });

  it("is not made without a last period", () => {
    expect(check({}, [query])).toEqual([]);
  });
});
