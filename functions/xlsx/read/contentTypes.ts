import type { Refusal } from "../../../core/wire/refusal";
import { namespaces } from "./namespaces";
import { readPart, type OfficeFile } from "./officeFile";
import { refuse } from "./refusals";

const root = { name: "Types", namespaces: namespaces.contentTypes };

const workbookType = /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template|addin)\.\S*main/;
const binaryType = /ms-excel\.sheet\.binary\.\S*main/;
const macroType = /macro(enabled|sheet)|vbaproject/;

/** What a document is by the content type of its main part, when it is no workbook. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/(wordprocessingml|ms-word)\S*\.main/, "a Word document"],
  [/(presentationml|ms-powerpoint)\S*\.main/, "a PowerPoint presentation"],
];

/**
 * Judges an Office file by the list of what its parts are. Refuses a Word or PowerPoint document and anything else with no workbook in it, a binary
 * workbook (.xlsb), and a workbook with macros (.xlsm, .xltm, an add-in, macro sheets, whatever its name); null for a workbook without macros.
 */
export function judgeContentTypes(file: OfficeFile): Refusal | null {
  const types: string[] = [];
  const refusal = readPart(file, "[Content_Types].xml", root, {
    open: (name, { ContentType }, depth) => {
      if (depth === 2 && (name === "Override" || name === "Default")) types.push((ContentType ?? "").toLowerCase());
    },
  });
  if (refusal) return refusal;
  const some = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  if (!some(workbookType)) {
    const other = otherKinds.find(([pattern]) => some(pattern));
    return other ? refuse.otherDocument(other[1]) : refuse.notAWorkbook();
  }
  if (some(binaryType)) return refuse.binaryExcel();
  return some(macroType) ? refuse.macros() : null;
}
