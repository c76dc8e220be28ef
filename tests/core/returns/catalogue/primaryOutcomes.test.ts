import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { layoutOf } from "../../../../core/returns/layout";
import { checkEntries } from "../../../../core/rules/check";
import { entriesOf } from "../entriesOf";
import { primaryOutcomesCases } from "./primaryOutcomesCases";

const layout = layoutOf([{ definition: primaryOutcomes, period: "2024/25" }]);

describe.each(Object.entries(primaryOutcomesCases))("%s", (id, cases) => {
  it.each(cases)("$name", ({ now, last = {}, at, wrong }) => {
    const found = checkEntries(layout, entriesOf(now), entriesOf(last)).filter(({ rule }) => rule === id);
    expect(found.map((finding) => [finding.cell, finding.wrong])).toEqual(wrong === null ? [] : [[at, wrong]]);
  });
});

it("asks what a query must be answered with, and where", () =>
  expect(
    checkEntries(layout, entriesOf({ ks2_eligible: 46 }), entriesOf({ ks2_eligible: 30 })).find(
      ({ rule }) => rule === "KS2-33",
    ),
  ).toMatchObject({
    severity: "query",
    where: "Key stage 2 sheet, cell B9.",
    mend: "Check the number of pupils. If it is right, say why in cell O9.",
    note: { cell: "note.ks2_33", given: false },
  }));

it("accepts figures of an ordinary school without a finding", () => {
  const now = entriesOf({
    ...Object.fromEntries([...layout.cells.keys()].map((cell) => [cell, "x"])),
    ks2_eligible: 29,
    ks2_rwm_exp_n: 16,
    ks2_rwm_high_n: 3,
    ks2_reading_exp_n: 23,
    ks2_writing_exp_n: 17,
    ks2_maths_exp_n: 23,
    "ks2_rwm_exp_n.girls": "85%",
    "ks2_rwm_exp_n.dis": "67%",
    ks2_reading_score: 104,
    ks2_maths_score: 103,
  });
  expect(checkEntries(layout, now, new Map())).toEqual([]);
});

it("is asked of primary schools about results from reception to year 6", () => {
  const ids = [...layout.cells.keys()];
  expect(ids.filter((id) => id.startsWith("ks2_eligible"))).toEqual([
    "ks2_eligible",
    "ks2_eligible.girls",
    "ks2_eligible.dis",
    "ks2_eligible.sen_support",
    "ks2_eligible.ehcp",
    "ks2_eligible.eal",
  ]);
  // Never asked: science, key stage 1, grammar by group, and greater depth under another name.
  expect(ids.filter((id) => /science|ks1|gps.*\.|writing_high/.test(id))).toEqual([]);
  expect(ids.filter((id) => id.includes("progress"))).toEqual([]);
});
