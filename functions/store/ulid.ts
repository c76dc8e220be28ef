import { randomBytes } from "node:crypto";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A ULID: 10 letters of the moment (milliseconds) and 16 of chance, so that ids sort by time.
 *
 * @source github.com/ulid/spec
 */
export function ulid(now: Date, chance: Uint8Array = randomBytes(16)): string {
  let moment = "";
  for (let rest = now.getTime(), index = 0; index < 10; index++, rest = Math.floor(rest / 32))
    moment = letters.charAt(rest % 32) + moment;
  return moment + Array.from(chance.subarray(0, 16), (byte) => letters.charAt(byte % 32)).join("");
}
