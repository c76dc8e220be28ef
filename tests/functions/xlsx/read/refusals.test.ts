import { refusalCodes } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { containerCases } from "./containerCases";
import { contentCases } from "./contentCases";
import { kindCases } from "./kindCases";
import type { RefusalCase } from "./refusalCase";
import { workbookBytes } from "./workbookBytes";

const cases: readonly RefusalCase[] = [...kindCases, ...containerCases, ...contentCases];

it("reads the workbook that the cases are made from", () => {
  expect(readWorkbook(workbookBytes())).toMatchObject({ sheets: [{ name: "Key stage 2" }] });
});

it.each(cases)("refuses %s", (_, bytes, refusal) => {
  expect(readWorkbook(bytes())).toEqual(refusal);
});

it("has a case for every refusal", () => {
  expect(new Set(cases.map(([, , { refused }]) => refused))).toEqual(new Set(refusalCodes));
});

it.each(cases)("says what to do in plain words: %s", (_, __, { wrong, mend }) => {
  for (const sentence of [wrong, mend]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/invalid|illegal|please|sorry|null|NaN|undefined/i);
  }
});
