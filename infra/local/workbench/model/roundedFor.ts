/** A half in 14 digits is pushed over it: Excel takes it away from zero, and computed halves lie just under (0.615 is 0.61499…). */
const pushed = (value: number): number => value * (1 + 1e-14);

/** The part of a number format a number is shown in: what is positive, what is negative where that has a part of its own. */
function partFor(format: string, value: number): string {
  const [positive = "", negative] = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  return value < 0 && negative !== undefined ? negative : positive;
}

/** How many decimals a part of a number format shows of the number itself; null where it is no plain number or percentage. */
function decimalsIn(part: string): number | null {
  const bare = part.replace(/"[^"]*"|[\\_*].|\[(?:[A-Za-z]+|\$[^\]]*)\]/g, "").replace(/[()+\-\s£$€]/g, "");
  const found = /^[#0?,]*?[#0?](?:\.(?<decimals>[#0?]*))?(?<percent>%*)$/.exec(bare)?.groups;
  return found ? (found["decimals"] ?? "").length + 2 * (found["percent"] ?? "").length : null;
}

/**
 * A number as the engine must be given it to show what Excel shows. The engine rounds to one digit more first and takes a half to the even digit (0.1251 as 0.12, 62.5% as
 * 62%); Excel rounds once, a half away from zero (0.13, 63%).
 */
export function roundedFor(format: string, value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= 1e9) return value;
  const decimals = decimalsIn(partFor(format, value));
  return decimals === null ? pushed(value) : Number(pushed(value).toFixed(Math.min(decimals, 20)));
}
