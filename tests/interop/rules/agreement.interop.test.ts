import fc from "fast-check";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { prepare } from "../../core/rules/agreement/bothWays";
import { cases } from "../../core/rules/agreement/generate";
import { oneSheet } from "../../functions/xlsx/write/writtenParts";
import { recalculateWithLibreOffice } from "../support/libreOffice";
import { openpyxl } from "../support/openpyxl";
import { itWith } from "../support/programs";

const rowsOfCase = 8;

const fill = `
sheet = book.active
for case in given:
    for address, value in case["typed"]:
        sheet[address] = value
    sheet[case["at"]] = "=" + case["formula"]
`;
const shown = `
sheet = openpyxl.load_workbook(path, data_only=True).active
answer = [sheet[at].value for at in given]
`;
const words = (value: string | boolean | null): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");

itWith("libreOffice", "openpyxl")(
  "a rule's formula in a cell, computed by LibreOffice, and our evaluator agree on generated rules and cells",
  async () => {
    const prepared = fc.sample(cases, { numRuns: 2500, seed: 7 }).map((given, index) => ({
      ...prepare(given, index * rowsOfCase),
      at: `F${index * rowsOfCase + 1}`,
    }));
    const empty = await writeWorkbook(oneSheet({ blocks: [] }));
    const { saved } = await openpyxl(
      fill,
      empty,
      prepared.map(({ at, formula, typed }) => ({ at, formula, typed: [...typed] })),
    );
    const recalculated = await recalculateWithLibreOffice(saved);
    const { answer } = await openpyxl<readonly (string | boolean | null)[]>(
      shown,
      recalculated,
      prepared.map(({ at }) => at),
    );
    const differing = prepared.flatMap(({ holds, formula, expected, typed }, index) => {
      const theirs = words(answer[index] ?? null);
      return theirs === expected ? [] : [{ holds, formula, ours: expected, theirs, typed: [...typed] }];
    });
    expect(differing).toEqual([]);
    const judged = prepared.filter(({ expected }) => expected !== "");
    expect(judged.length).toBeGreaterThan(1000);
  },
);

/** Known oddities: what LibreOffice gives otherwise than Excel and our evaluator, pinned so that a new edition shows when it changes. */
itWith("libreOffice", "openpyxl")("LibreOffice differs from Excel where it is known to", async () => {
  const oddities: readonly (readonly [string, unknown])[] = [
    // In Excel #NUM!.
    ["0^0", 1],
    // In Excel FALSE: only a cell's last step makes 0 of what nearly cancels.
    ["(0.1+0.2-0.3)=0", true],
    // In Excel 7.
    ["INT((0.1+0.7)*10)", 8],
    // In Excel 2: it counts UTF-16 units.
    ['LEN("😀")', 1],
    // In Excel 1.
    ['IFERROR(FIND("","abc"),"none")', "none"],
    // In Excel 29: its 1900 has a 29 February, and the days before it are one later.
    ["DAY(60)", 28],
    // In Excel 0: TRUE is no number there.
    ["COUNT(A1)", 1],
  ];
  const at = oddities.map((_, index) => `B${index + 1}`);
  const empty = await writeWorkbook(oneSheet({ blocks: [] }));
  const { saved } = await openpyxl(
    fill,
    empty,
    oddities.map(([formula], index) => ({ at: at[index], formula, typed: [["A1", true]] })),
  );
  const { answer } = await openpyxl<readonly unknown[]>(shown, await recalculateWithLibreOffice(saved), at);
  expect(oddities.map(([formula], index) => [formula, answer[index]])).toEqual(oddities);
});
