import type { Words } from "../../words/phraseBook";
import type { ReturnView } from "./returnView";

type Left = Pick<ReturnView, "toMend" | "toExplain" | "toFill" | "toConfirm" | "isReady">;

/** What is left, in one line and in the order the sheets say it: to mend, to explain, to fill in, to confirm; or that it is ready. */
export function leftInWords({ toMend, toExplain, toFill, toConfirm, isReady }: Left, { school }: Words): string {
  if (isReady) return school.ready;
  const parts = [
    ...(toMend > 0 ? [school.toMend(toMend)] : []),
    ...(toExplain > 0 ? [school.toExplain(toExplain)] : []),
    ...(toFill > 0 ? [school.toFill(toFill)] : []),
    ...(toConfirm > 0 ? [school.toConfirm(toConfirm)] : []),
  ];
  return parts.length === 0 ? school.nothingToMend : `${parts.join(", ")}.`;
}
