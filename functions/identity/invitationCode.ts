import { createHash, randomBytes } from "node:crypto";

/** Letters that are not taken for one another when read aloud or typed: no I, L, O or U. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;

/** A new code of 100 bits of chance: `7K2MX-9QD4T-…`, four groups of five. */
export function newInvitationCode(chance: Uint8Array = randomBytes(length)): string {
  const code = Array.from(chance.subarray(0, length), (byte) => letters.charAt(byte % 32)).join("");
  return code.match(/.{5}/g)?.join("-") ?? code;
}

/** The hash a code is found by, however it was typed: in small letters, without its dashes, with an O for a nought. */
export function hashOfCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return createHash("sha256").update(`trustwide invitation ${plain}`).digest("hex");
}
