/** The months, from January, in full and as short as a moment has them: not every browser knows Welsh. */
export const months = [
  ["Ionawr", "Ion"],
  ["Chwefror", "Chwef"],
  ["Mawrth", "Maw"],
  ["Ebrill", "Ebr"],
  ["Mai", "Mai"],
  ["Mehefin", "Meh"],
  ["Gorffennaf", "Gorff"],
  ["Awst", "Awst"],
  ["Medi", "Medi"],
  ["Hydref", "Hyd"],
  ["Tachwedd", "Tach"],
  ["Rhagfyr", "Rhag"],
] as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment in words, by the computer's own clock: "5 Hyd, 11:00". */
export const when = (iso: string): string => {
  const at = new Date(iso);
  return `${at.getDate()} ${months[at.getMonth()]?.[1] ?? ""}, ${two(at.getHours())}:${two(at.getMinutes())}`;
};
/** A civil date in words: "20 Hydref 2026". */
export const day = (civil: string): string => {
  const [year = "", month = "", date = ""] = civil.split("-");
  return `${Number(date)} ${months[Number(month) - 1]?.[0] ?? ""} ${year}`;
};
/** Welsh keeps a noun in the singular after a number. */
export const counted = (count: number, noun: string): string => `${count.toLocaleString("cy-GB")} ${noun}`;
