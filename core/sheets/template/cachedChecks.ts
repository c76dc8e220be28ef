import type { CellId, Entries } from "../../entries/entry";
import type { WorkbookLayout } from "../../returns/layout";
import { checkEntries } from "../../rules/check";
import { judgements } from "../../rules/judgements";
import type { CheckLine } from "./checkLine";

/** What a check comes to: 0 fine, 1 to fill in, 2 wrong, 3 a query, 4 a query with its note, 5 a sheet's figures to confirm. */
export type CheckState = 0 | 1 | 2 | 3 | 4 | 5;

/** The result and state a live check has when the template is made, and what it says; for programs that show a file without computing it. */
export interface CachedCheck {
  readonly result: number | boolean | string;
  readonly state: CheckState;
  readonly message: string;
}

/** What every live check comes to for the entries a template is made with: the answer of the same rules, computed here. */
export function cachedChecks(
  layout: WorkbookLayout,
  entries: Entries,
  last: Entries,
  prefilled: Entries,
): (line: CheckLine) => CachedCheck {
  const findings = checkEntries(layout, entries, last, { imported: prefilled });
  const builtIn = new Map<CellId, "required" | "confirm" | "wrong">();
  const broken = new Map<string, (typeof findings)[number]>();
  for (const finding of findings)
    if (finding.rule === "confirm") builtIn.set(finding.cell ?? "", "confirm");
    else if (["required", "type", "code", "range"].includes(finding.rule))
      builtIn.set(finding.cell ?? "", finding.rule === "required" ? "required" : "wrong");
    else broken.set(`${finding.rule} ${finding.cell ?? ""}`, finding);
  const verdicts = new Map(
    judgements(layout, entries, last).map(({ rule, at, verdict }) => [
      `${rule.rule.id}${at.row !== null ? `.${at.row}` : at.group === "all" ? "" : `.${at.group}`}`,
      verdict,
    ]),
  );
  return (line) => {
    if (line.kind === "cell") {
      const found = builtIn.get(line.id);
      if (!found) return { result: 0, state: 0, message: "" };
      if (found === "wrong") return { result: 2, state: 2, message: "Error: this is not what the cell asks." };
      const state = found === "confirm" ? 5 : 1;
      return { result: state, state, message: "" };
    }
    const isCorrected = broken.has(`corrected ${line.asked.cell}`);
    const verdict = line.rule === "corrected" ? (isCorrected ? "broken" : "holds") : verdicts.get(line.id);
    if (verdict !== "broken") return { result: verdict === "holds" ? true : "", state: 0, message: "" };
    const finding = broken.get(`${line.rule ?? ""} ${line.asked.cell}`);
    const state = line.kind === "error" ? 2 : finding?.note?.given ? 4 : 3;
    const opening = line.kind === "error" ? "Error" : "Query";
    return {
      result: false,
      state,
      message: state === 4 || !finding ? "" : `${opening}: ${finding.wrong} ${finding.mend}`,
    };
  };
}
