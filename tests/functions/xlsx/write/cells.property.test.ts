import fc from "fast-check";
import { unzipSync, strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { parseAddress } from "../../../../core/sheets/address";
import { cellsOf, expectedValue, rows } from "./arbitraryCells";

interface FoundCell {
  readonly type: string;
  readonly text: string;
  readonly formula: boolean;
}

const decoded = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The texts of the shared string part, by index: read as the format says, with nothing of ours. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === "si") strings.push("");
  });
  parser.on("text", (text) => {
    if (strings.length > 0) strings.push((strings.pop() ?? "") + text);
  });
  parser.write(xml).close();
  return strings.map(decoded);
}

/** The cells of a sheet part by address. */
function sheetCells(xml: string): Map<string, FoundCell> {
  const cells = new Map<string, FoundCell>();
  let at = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") {
      at = attributes["r"] ?? "";
      cells.set(at, { type: attributes["t"] ?? "n", text: "", formula: false });
    }
    const cell = cells.get(at);
    if (name === "f" && cell) cells.set(at, { ...cell, formula: true });
  });
  parser.on("closetag", ({ name }) => {
    if (name === "c") at = "";
  });
  parser.on("text", (text) => {
    const cell = cells.get(at);
    if (cell) cells.set(at, { ...cell, text: cell.text + text });
  });
  parser.write(xml).close();
  return cells;
}

function valueOf({ type, text }: FoundCell, strings: readonly string[]): unknown {
  if (type === "s") return strings[Number(text)];
  if (type === "inlineStr") return decoded(text);
  if (type === "b") return text === "1";
  return type === "n" && text === "" ? null : type === "n" ? Number(text) : { type, text };
}

it("whatever numbers, texts and truths are planned are found in the file, and no text is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (planned) => {
      const parts = unzipSync(await writeWorkbook(cellsOf(planned)));
      const part = (path: string) => (parts[path] ? strFromU8(parts[path]) : "");
      const strings = part("xl/sharedStrings.xml") ? sharedStrings(part("xl/sharedStrings.xml")) : [];
      const cells = sheetCells(part("xl/worksheets/sheet1.xml"));
      expect([...cells.values()].filter(({ formula }) => formula)).toEqual([]);
      const found = planned.map((row) => row.map((): unknown => null));
      for (const [address, cell] of cells) {
        const place = parseAddress(address);
        const row = place && found[place.row];
        if (row) row[place.column] = valueOf(cell, strings);
      }
      expect(found).toEqual(planned.map((row) => row.map(expectedValue)));
    }),
    { numRuns: 150 },
  );
}, 60_000);
