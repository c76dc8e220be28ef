import { layoutOf } from "../../../core/returns/layout";
import { checkEntries, inOrder, isAcceptable } from "../../../core/rules/check";
import { blank, check, right, type RuleInput } from "./checkExample";
import { entriesOf, example } from "./example";

it("says nothing of entries that are right", () => {
  expect(check({})).toEqual([]);
  expect(isAcceptable(check({}))).toBe(true);
});

describe("isAcceptable", () => {
  it("refuses an error whatever is noted", () => {
    const findings = check({ took: blank, "note.ex_01": { kind: "text", value: "Why" } });
    expect(isAcceptable(findings)).toBe(false);
  });

  it("passes a query that only informs", () => {
    const [finding] = check({ took: blank });
    if (!finding) throw new Error("no finding");
    expect(isAcceptable([{ ...finding, severity: "query", note: null }])).toBe(true);
  });
});

describe("the order of findings", () => {
  const query: RuleInput = { severity: "query", holds: "pupils > 100", wrong: "Few pupils" };
  it("is errors before queries, then by sheet, row and column", () => {
    const findings = check({ agreed: blank, took: blank, "met.dis": blank, "met.girls": -1, score: 300 }, [query]);
    expect(findings.map(({ severity, sheet, address }) => `${severity} ${sheet} ${address ?? ""}`)).toEqual([
      "error Pupils D9",
      "error Pupils F9",
      "error Pupils B10",
      "error Answers B8",
      "error Answers B11",
      "query Pupils B8",
    ]);
  });

  it("puts what is said of a whole sheet before its cells", () => {
    const [cell] = check({ took: blank });
    if (!cell) throw new Error("no finding");
    const sheet = { ...cell, cell: null, address: null };
    const layout = layoutOf([{ definition: example(), period: "2024/25" }]);
    expect(inOrder([cell, sheet], layout)).toEqual([sheet, cell]);
  });
});

describe("a rule over what is not asked", () => {
  it("is not judged in a period without the field", () => {
    const definition = example({ holds: "met <= 0" }, { holds: "took <= met" });
    const without = {
      ...definition,
      sections: definition.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.id === "met" ? { ...field, periods: { from: "2025/26", except: [] } } : field,
        ) as typeof section.fields,
      })) as typeof definition.sections,
    };
    const layout = layoutOf([{ definition: without, period: "2024/25" }]);
    // An answer to it is still there, as when a definition of last year is read.
    expect(checkEntries(layout, entriesOf(right), new Map())).toEqual([]);
  });

  it("is not judged where it names a return that is not asked with it", () => {
    expect(check({}, [{ holds: "met <= pupils_of_another_return" }])).toEqual([]);
  });
});
