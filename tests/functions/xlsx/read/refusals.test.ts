import { refusalCodes, type Refusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { refuse } from "../../../../functions/xlsx/read/refusals";
import { containerCases } from "./containerCases";
import { contentCases } from "./contentCases";
import { kindCases } from "./kindCases";
import type { RefusalCase } from "./refusalCase";
import { workbookBytes } from "./workbookBytes";

const cases: readonly RefusalCase[] = [...kindCases, ...containerCases, ...contentCases];

/** What reading alone never refuses, only the limits it is held to: tests/infra/local/service/workbookThreads.test.ts asserts it. */
const ofTheLimits = refuse.tooHeavy();

it("reads the workbook that the cases are made from", () => {
  expect(readWorkbook(workbookBytes())).toMatchObject({ sheets: [{ name: "Key stage 2" }] });
});

it.each(cases)("refuses %s", (_, bytes, refusal) => {
  expect(readWorkbook(bytes())).toEqual(refusal);
});

it("has a case for every refusal", () => {
  const refusals = [...cases.map(([, , refusal]) => refusal), ofTheLimits];
  expect(new Set(refusals.map(({ refused }) => refused))).toEqual(new Set(refusalCodes));
});

const said: readonly [string, Refusal][] = [...cases, ["a file that takes too long", null, ofTheLimits] as const].map(
  ([name, , refusal]) => [name, refusal],
);
it.each(said)("says what to do in plain words: %s", (_, { wrong, mend }) => {
  for (const sentence of [wrong, mend]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/invalid|illegal|please|sorry|null|NaN|undefined/i);
  }
});
