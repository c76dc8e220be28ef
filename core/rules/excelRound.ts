import { to15Digits } from "./excelValue";

/** The number with its decimal point moved: exact in decimal, where multiplying by a power of ten is not. */
function shifted(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/**
 * A rounding of Excel's to `digits` decimal places (below 0: tens, hundreds), on the value's 15 decimal digits, so that 1.005 rounds
 * to 1.01. `how` works on the value without its sign.
 */
export function roundedBy(how: (value: number) => number, value: number, digits: number): number {
  const places = Math.trunc(digits);
  if (Math.abs(places) > 300) return places > 0 ? value : 0;
  const size = shifted(how(shifted(to15Digits(Math.abs(value)), places)), -places);
  return value < 0 ? -size : size;
}
