/** A moment in words. */
export const when = (iso: string): string =>
  new Date(iso).toLocaleString("cy-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
/** A civil date in words. */
export const day = (civil: string): string =>
  new Date(`${civil}T12:00:00Z`).toLocaleDateString("cy-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
/** Welsh keeps a noun in the singular after a number. */
export const counted = (count: number, noun: string): string => `${count.toLocaleString("cy-GB")} ${noun}`;
