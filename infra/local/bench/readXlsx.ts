/**
 * Measures how long `readWorkbook` takes on a workbook of the size of a filled template, beside the least any reader of its kind must do in the same
 * run: unzip the same parts and push them through saxes with handlers that do nothing. Prints milliseconds per workbook.
 *
 * Run it with `npx tsx infra/local/bench/readXlsx.ts [rounds]`.
 */
import { unzipSync } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre";
import { SaxesParser } from "saxes";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";

/** A sheet of 23 measures by 3 pupil groups with their labels, 69 inputs, and a list validation beside every second measure. */
function filledSheet(number: number): WriteSheet {
  const rows = Array.from({ length: 23 }, (_, row) => [
    `Sheet ${number}, measure ${row}: number of pupils reaching the expected standard`,
    ...[10, 20, 30].map((start) => start + ((row * 7 + number) % 40)),
    `Note on measure ${row}: as in the census of the results year`,
    row % 5 === 0 ? "z" : null,
    row / 100,
    `=IF(B${row + 1}<=C${row + 1},"","More than were eligible")`.slice(1),
  ]);
  return {
    name: `Section ${number}`,
    rows,
    cells: new Map<string, { style?: { numFmt: string }; formula?: string; formulaResult?: string }>(
      rows.flatMap((_, row) => [
        [`${row},6`, { style: { numFmt: "0.0%" } }],
        [`${row},7`, { formula: `IF(B${row + 1}<=C${row + 1},"","More")`, formulaResult: "" }],
      ]),
    ),
    dataValidations: Array.from({ length: 7 }, (_, row) => ({
      type: "whole",
      operator: "between",
      range: `B${row * 3 + 1}:D${row * 3 + 3}`,
      formula1: "0",
      formula2: "9999",
      allowBlank: true,
      errorTitle: "Whole number",
      errorMessage: "Enter a whole number of pupils, 0 or more",
    })),
    protection: { sheet: true },
  };
}

/** Milliseconds for one call, the middle one of many: other work on the machine makes some calls slow, none fast. */
function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const readByUs =
  /^(\[Content_Types\]|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook|styles|sharedStrings|worksheets\/sheet\d+)).*/;
const decoder = new TextDecoder();

/** Unzips the parts that `readWorkbook` reads and parses their XML to no purpose. */
function unzipAndParse(bytes: Uint8Array): number {
  let events = 0;
  const parts = unzipSync(bytes, { filter: ({ name }) => readByUs.test(name) && !name.includes("worksheets/_rels") });
  for (const content of Object.values(parts)) {
    const parser = new SaxesParser({ xmlns: false, position: false });
    for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, () => void events++);
    parser.write(decoder.decode(content)).close();
  }
  return events;
}

const rounds = Number(process.argv[2] ?? 300);
const bytes = await writeXlsx({
  sheets: [1, 2, 3, 4, 5, 6].map(filledSheet),
  namedRanges: Array.from({ length: 400 }, (_, n) => ({
    name: `field_${n}`,
    range: `'Section ${(n % 6) + 1}'!$B$${Math.floor(n / 6) + 1}`,
  })),
});
const values = readWorkbook(bytes);
if (isRefusal(values)) throw new Error(`${values.wrong} ${values.where ?? ""}`);
const cells = values.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);

const ours: number[] = [];
const least: number[] = [];
for (let round = 0; round < rounds; round++) {
  ours.push(timed(() => readWorkbook(bytes)));
  least.push(timed(() => unzipAndParse(bytes)));
}
// The first fifth warms up the compiler.
const warm = (times: number[]): string => median(times.slice(Math.floor(rounds / 5))).toFixed(2);
process.stdout.write(
  [
    `${(bytes.length / 1024).toFixed(1)} KB, ${values.sheets.length} sheets, ${cells} cells, ${values.names.size} names, ${rounds} rounds`,
    `readWorkbook               ${warm(ours)} ms a workbook`,
    `unzip and saxes alone      ${warm(least)} ms a workbook`,
    "",
  ].join("\n"),
);
