import type { SheetValues, WorkbookValues } from "../../../core/sheets/workbookValues";
import { isRefusal, type Refusal } from "../../../core/wire/refusal";
import { judgeContentTypes } from "./contentTypes";
import { templateLimits, type ReadLimits } from "./limits";
import type { OfficeFile } from "./officeFile";
import { refuseOtherContainers } from "./otherContainers";
import { refuseOtherKinds } from "./otherKinds";
import { refuse, wherePart, whereSheet } from "./refusals";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedTexts } from "./sharedTexts";
import { readSheetPart, type SheetCounts } from "./sheetPart";
import { readStylesPart } from "./stylesPart";
import { readWorkbookPart, type WorkbookPart } from "./workbookPart";
import { passZipGate } from "./zipGate";
import { readZipDirectory } from "./zipDirectory";

/** The file behind its gate: no part is unpacked yet. */
function openOfficeFile(bytes: Uint8Array, limits: ReadLimits): OfficeFile | Refusal {
  const otherKind = refuseOtherKinds(bytes);
  if (otherKind) return otherKind;
  const directory = readZipDirectory(bytes, limits);
  if (isRefusal(directory)) return directory;
  const otherContainer = refuseOtherContainers(bytes, directory);
  if (otherContainer) return otherContainer;
  const parts = passZipGate(bytes, directory, limits);
  return isRefusal(parts) ? parts : { bytes, parts, limits, read: { bytes: 0 } };
}

/** Macros and links to other workbooks by the parts that hold them, whatever the lists of parts say. */
function refuseByPartNames(file: OfficeFile): Refusal | null {
  for (const name of file.parts.keys()) {
    if (/(^|\/)(vbaproject\.bin|macrosheets\/.+)$/.test(name)) return refuse.macros();
    if (/(^|\/)externallinks\/.+$/.test(name)) return refuse.externalLinks();
  }
  return null;
}

/** The parts of the sheets with cells, in tab order: chart sheets hold none and are left out. */
function sheetParts(
  { sheets }: WorkbookPart,
  relationships: ReadonlyMap<string, Relationship>,
): { readonly found: readonly (WorkbookPart["sheets"][number] & { readonly part: string })[] } | Refusal {
  const found = [];
  const used = new Set<string>();
  for (const sheet of sheets) {
    const relationship = relationships.get(sheet.relationship);
    if (!relationship) return refuse.missingPart(whereSheet(sheet.name));
    if (relationship.kind !== "worksheet") continue;
    const part = relationship.target.toLowerCase();
    if (used.has(part)) return refuse.contradiction("two sheets are one part of it");
    used.add(part);
    found.push({ ...sheet, part: relationship.target });
  }
  return found.length > 0 ? { found } : refuse.noSheets();
}

/** The part of a kind that a workbook has at most one of; undefined when it has none. */
const partOf = (relationships: ReadonlyMap<string, Relationship>, kind: string): string | undefined =>
  [...relationships.values()].find((relationship) => relationship.kind === kind)?.target;

function readContent(file: OfficeFile, isWanted: (sheet: string) => boolean): WorkbookValues | Refusal {
  const top = readRelationships(file, "");
  if (isRefusal(top)) return top;
  const main = partOf(top.byId, "officeDocument");
  if (main === undefined) return refuse.missingPart(wherePart("xl/workbook.xml"));
  const relationships = readRelationships(file, main);
  if (isRefusal(relationships)) return relationships;
  const workbook = readWorkbookPart(file, main);
  if (isRefusal(workbook)) return workbook;
  const parts = sheetParts(workbook, relationships.byId);
  if (isRefusal(parts)) return parts;

  const stylesPart = partOf(relationships.byId, "styles");
  const styles = stylesPart === undefined ? { kinds: [] } : readStylesPart(file, stylesPart);
  if (isRefusal(styles)) return styles;
  const textsPart = partOf(relationships.byId, "sharedStrings");
  const shared = textsPart === undefined ? { texts: [] } : readSharedTexts(file, textsPart);
  if (isRefusal(shared)) return shared;

  const context = { texts: shared.texts, kinds: styles.kinds, from1904: workbook.from1904 };
  const counts: SheetCounts = { cells: 0, merges: 0 };
  const sheets: SheetValues[] = [];
  for (const { name, visibility, part } of parts.found) {
    if (!isWanted(name)) continue;
    const content = readSheetPart(file, part, name, context, counts);
    if (isRefusal(content)) return content;
    sheets.push({ name, visibility, ...content });
  }
  const withCells = new Set(sheets.map(({ name }) => name));
  const names = new Map([...workbook.names].filter(([, { sheet }]) => withCells.has(sheet)));
  return { sheets, names };
}

/**
 * The values of an .xlsx workbook, or the refusal that says why it is not read. Whatever the bytes, it answers, in bounded time and memory, and
 * throws for a fault of ours alone. Nothing in the file is executed, fetched or followed outside it.
 *
 * Values are what the cells hold, formulas by their saved results; dates are 1900-system serials whatever the file counts from. A merged area stays
 * one `Range` however large it is, so whoever reads merges must not walk their cells.
 *
 * @param bytes the whole file as it was sent.
 * @param limits how much is read before refusing; what a filled template needs by default.
 * @param isWanted which sheets to read, by name; the others are left out, with the names on them. All by default.
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits = templateLimits,
  isWanted: (sheet: string) => boolean = () => true,
): WorkbookValues | Refusal {
  const file = openOfficeFile(bytes, limits);
  if (isRefusal(file)) return file;
  return judgeContentTypes(file) ?? refuseByPartNames(file) ?? readContent(file, isWanted);
}
