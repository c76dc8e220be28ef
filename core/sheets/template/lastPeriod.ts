/** What the column of last period's figures is called: "Last year" with the year before the one asked about, or "Last time" for a term. */
export function lastPeriodLabel(period: string): string {
  const match = /^(\d{4})\/\d{2}$/.exec(period);
  if (!match) return "Last time";
  const start = Number(match[1]) - 1;
  return `Last year ${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}
