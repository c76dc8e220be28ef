import type { AskedCell } from "../../returns/layout";

/**
 * One live check: what the hidden sheet computes about one cell or one judging of one rule. `result` is the formula of a cell check (0 fine, 1 to
 * fill in, 2 wrong, 5 to confirm) or of a rule (TRUE, FALSE, or "" when not judged); `message` the expression of what to say when it fails. `note`: the reference of the
 * note that answers a query.
 */
export interface CheckLine {
  readonly id: string;
  readonly asked: Pick<AskedCell, "cell" | "place" | "check">;
  readonly kind: "cell" | "error" | "query";
  readonly rule: string | null;
  readonly result: string;
  readonly message: string;
  readonly fillIn: string;
  readonly note: string | null;
}
