import { isRefusal, type Refusal } from "../../../../core/wire/refusal";
import { templateLimits } from "../../../../functions/xlsx/read/limits";
import type { OfficeFile } from "../../../../functions/xlsx/read/officeFile";
import { readRelationships, type Relationship } from "../../../../functions/xlsx/read/relationships";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { readZipDirectory } from "../../../../functions/xlsx/read/zipDirectory";
import { passZipGate } from "../../../../functions/xlsx/read/zipGate";
import type { FileContents, SheetContents } from "./fileContents";
import { sheetOfFile } from "./sheetOfFile";
import { differencesOf, looksOf } from "./stylesOfFile";
import { child, childrenOf, flag, readTree, type XmlNode } from "./xmlTree";

/** What a person may open at the workbench: more than a template needs, since officers open comparisons there. */
const limits = {
  ...templateLimits,
  cells: 300_000,
  texts: 200_000,
  partBytes: 32 * 1024 * 1024,
  allBytes: 64 * 1024 * 1024,
  xmlBytes: 64 * 1024 * 1024,
};

/** Thrown within this file alone: a refusal on the way through the parts. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.wrong);
  }
}

const orThrow = <Answer extends object>(answer: Answer | Refusal): Answer => {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer;
};

function openParts(bytes: Uint8Array): OfficeFile {
  const parts = orThrow(passZipGate(bytes, orThrow(readZipDirectory(bytes, limits)), limits));
  return { bytes, parts, limits, read: { bytes: 0 } };
}

/** The relationships of a part; most sheets have none. */
function relationshipsOf(file: OfficeFile, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf("/") + 1;
  const own = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`.toLowerCase();
  return file.parts.has(own) ? orThrow(readRelationships(file, part)).byId : new Map();
}

const targets = (relationships: ReadonlyMap<string, Relationship>, kind: string): string[] =>
  [...relationships.values()].filter((one) => one.kind === kind).map(({ target }) => target);

/** The attribute of a relationship, whatever prefix the file gives its namespace. */
const relationshipOf = (node: XmlNode): string =>
  Object.entries(node.attributes).find(([name]) => /^[A-Za-z_]\w*:id$/.test(name))?.[1] ?? "";

function namesOf(workbook: XmlNode): FileContents["names"] {
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const { name = "", localSheetId, hidden } = attributes;
    if (name.startsWith("_xlnm.")) return [];
    const sheet = localSheetId === undefined ? null : Number(localSheetId);
    return [{ name, formula: `=${text}`, sheet, visible: !flag(hidden, false) }];
  });
}

function contentsOf(bytes: Uint8Array): FileContents {
  const values = orThrow(readWorkbook(bytes, limits));
  const file = openParts(bytes);
  const [main = ""] = targets(orThrow(readRelationships(file, "")).byId, "officeDocument");
  const parts = orThrow(readRelationships(file, main)).byId;
  const workbook = orThrow(readTree(file, main, "workbook"));
  const [stylesPart] = targets(parts, "styles");
  const styles = stylesPart === undefined ? null : orThrow(readTree(file, stylesPart, "styleSheet"));
  const differences = styles ? differencesOf(styles) : [];
  const sheets = childrenOf(child(workbook, "sheets"), "sheet").flatMap((listed): SheetContents[] => {
    const found = values.sheets.find(({ name }) => name === listed.attributes["name"]);
    const part = parts.get(relationshipOf(listed))?.target;
    if (!found || part === undefined) return [];
    const own = relationshipsOf(file, part);
    const [comments] = targets(own, "comments");
    return [
      sheetOfFile({
        values: found,
        sheet: orThrow(readTree(file, part, "worksheet")),
        comments: comments === undefined ? null : orThrow(readTree(file, comments, "comments")),
        tables: targets(own, "table").map((table) => orThrow(readTree(file, table, "table"))),
        differences,
      }),
    ];
  });
  const view = childrenOf(child(workbook, "bookViews"), "workbookView")[0];
  return {
    looks: styles ? looksOf(styles) : [],
    sheets,
    names: namesOf(workbook),
    active: Number(view?.attributes["activeTab"] ?? 0),
  };
}

/**
 * Everything the workbench keeps of an .xlsx file. The intake's reader judges the file first and gives the values, as it does for a returned
 * workbook; looks, formulas, validations, protection, notes and tables are then read from the same parts through the same gate.
 */
export function readFile(bytes: Uint8Array): FileContents | Refusal {
  try {
    return contentsOf(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
