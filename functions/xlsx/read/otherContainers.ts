import type { Refusal } from "../../../core/wire/refusal";
import { refuse } from "./refusals";
import type { ZipDirectory } from "./zipDirectory";

const openDocument = "application/vnd.oasis.opendocument.";

/** What an OpenDocument file says it is: its first part is stored, not packed, so that its kind can be read without unpacking. */
function openDocumentKind(file: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(file.subarray(0, 256));
  const at = start.indexOf(`mimetype${openDocument}`);
  return at < 0 ? null : start.slice(at + "mimetype".length + openDocument.length);
}

/** The refusal of a zip container that is no Office file, by the names of its parts; null when it may be a workbook. */
export function refuseOtherContainers(file: Uint8Array, { entries }: ZipDirectory): Refusal | null {
  const kind = openDocumentKind(file);
  if (kind?.startsWith("spreadsheet")) return refuse.openDocument();
  if (kind !== null) return refuse.otherDocument("an OpenDocument file");
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has("[content_types].xml")) return null;
  if (names.has("index.zip") || [...names].some((name) => name.startsWith("index/"))) return refuse.apple();
  if (names.has("meta-inf/manifest.xml") && names.has("content.xml")) return refuse.openDocument();
  return refuse.zipFolder();
}
