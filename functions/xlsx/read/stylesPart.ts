import type { Refusal } from "../../../core/wire/refusal";
import { namespaces } from "./namespaces";
import { builtInFormatKind, formatCodeKind, type FormatKind } from "../../../core/sheets/numberFormat";
import { readPart, type OfficeFile } from "./officeFile";

const root = { name: "styleSheet", namespaces: namespaces.spreadsheet };

/** What the number format of each cell style makes of a number, by the index cells name in `s`. A format's own code goes before its number. */
export function readStylesPart(file: OfficeFile, part: string): { readonly kinds: readonly FormatKind[] } | Refusal {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let section = "";
  const refusal = readPart(file, part, root, {
    open: (name, { numFmtId = "0", formatCode = "" }, depth) => {
      if (depth === 2) section = name;
      else if (depth !== 3) return;
      else if (section === "numFmts" && name === "numFmt") codes.set(numFmtId, formatCode);
      else if (section === "cellXfs" && name === "xf") formats.push(numFmtId);
    },
  });
  if (refusal) return refusal;
  const kindOf = (id: string): FormatKind => {
    const code = codes.get(id);
    return code === undefined ? builtInFormatKind(Number(id)) : formatCodeKind(code);
  };
  const kinds = new Map<string, FormatKind>();
  for (const id of formats) if (!kinds.has(id)) kinds.set(id, kindOf(id));
  return { kinds: formats.map((id) => kinds.get(id) ?? "number") };
}
