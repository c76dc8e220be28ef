import { gunzipSync } from "node:zlib";
import type { ImportRefusal, ImportTable } from "../../core/register/importTable";
import { readCsv } from "../register/readCsv";

const maxUnpackedBytes = 8_000_000;

const refusal = (wrong: string, mend: string): ImportRefusal => ({ refused: true, wrong, mend });

/** The bytes inside a gzip, at most 8 MB of them however much it claims to hold; a refusal where there is more or it is damaged. */
function unpacked(bytes: Uint8Array): Uint8Array | ImportRefusal {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxUnpackedBytes });
  } catch (error) {
    const isTooLarge =
      typeof error === "object" && error !== null && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge
      ? refusal(
          "The file is over 8 MB once unpacked.",
          "Download the file of one local authority, or keep only the rows of your schools.",
        )
      : refusal("The .gz file is damaged.", "Download it again.");
  }
}

/**
 * Reads a results file as a table of text: a .csv as the Department's site, a school's system or Excel saves one, or a .csv.gz, told by what is in it and not
 * by its name. Refused: a workbook, over 8 MB (unpacked), a damaged .gz, and what `readCsv` refuses.
 */
export function readResultsFile(bytes: Uint8Array): ImportTable | ImportRefusal {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes;
  if (!(plain instanceof Uint8Array)) return plain;
  if (plain[0] === 0x1f && plain[1] === 0x8b)
    return refusal("The file is packed twice.", "Unpack it once and send what is inside.");
  if (plain[0] === 0x50 && plain[1] === 0x4b)
    return refusal(
      "The file is a workbook or a .zip, not a .csv.",
      "Save the sheet as CSV UTF-8 in Excel, or unpack the .zip, and send the .csv.",
    );
  return readCsv(plain);
}
