import type { Refusal } from "../../../core/wire/refusal";
import { refuse } from "./refusals";
import { viewOf } from "./zipDirectory";

const startsWith = (file: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => file[at] === byte);
const asciiOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const zipMagic = [0x50, 0x4b];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel 2 to 4 wrote their records with no container around them: a BOF record of each version. */
const bareExcel = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/**
 * The names of the streams and storages in a compound file, found by the fixed form of a directory entry (128 bytes, the name in UTF-16 first,
 * its length in bytes at 64, its kind at 66), so that no chain of sectors has to be followed.
 *
 * @source Microsoft, [MS-CFB] Compound File Binary File Format, 2.6.1.
 */
function compoundNames(file: Uint8Array): Set<string> {
  const view = viewOf(file);
  const names = new Set<string>();
  const kinds = new Set([1, 2, 5]);
  for (let at = 512; at + 128 <= file.length; at += 128) {
    const nameBytes = view.getUint16(at + 64, true);
    if (nameBytes < 4 || nameBytes > 64 || nameBytes % 2 !== 0 || !kinds.has(view.getUint8(at + 66))) continue;
    if (view.getUint16(at + nameBytes - 2, true) !== 0) continue;
    names.add(new TextDecoder("utf-16le").decode(file.subarray(at, at + nameBytes - 2)));
  }
  return names;
}

/** What an Office file in the old container is: encrypted, an older workbook, or another document. */
function compoundKind(file: Uint8Array): Refusal {
  const names = compoundNames(file);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo")) return refuse.password();
  if (names.has("Workbook") || names.has("Book")) return refuse.oldExcel();
  if (names.has("WordDocument")) return refuse.otherDocument("a Word document");
  if (names.has("PowerPoint Document")) return refuse.otherDocument("a PowerPoint presentation");
  return refuse.notAWorkbook();
}

/** The start of a file as text; null when it is not text. Spreadsheets save text as UTF-16 too ("Unicode Text"). */
function textStart(file: Uint8Array): string | null {
  const start = file.subarray(0, 4096);
  if (startsWith(file, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(start);
  if (startsWith(file, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(start);
  const text = new TextDecoder("latin1").decode(start);
  return /[^\t\n\f\r\x20-\uffff]/.test(text) ? null : text;
}

const isMarkup = (text: string): boolean =>
  /^\W*<(!doctype|\?xml|html|head|body|meta|table|style)\b/i.test(text.slice(0, 200));

/** The refusal of a file that is no zip container, by what it is; null when it starts as one, and may be a workbook. */
export function refuseOtherKinds(file: Uint8Array): Refusal | null {
  if (file.length === 0) return refuse.empty();
  if (startsWith(file, zipMagic)) return null;
  if (startsWith(file, compoundMagic)) return compoundKind(file);
  if (startsWith(file, asciiOf("%PDF"))) return refuse.pdf();
  if (bareExcel.some((magic) => startsWith(file, magic))) return refuse.oldExcel();
  const text = textStart(file);
  if (text === null) return refuse.notAWorkbook();
  return isMarkup(text) ? refuse.webPage() : refuse.text();
}
