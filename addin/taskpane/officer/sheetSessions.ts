import type { BoardSession } from "../board/boardSession";
import type { CompareSession } from "../compare/compareSession";
import type { PaneParts } from "../openPane";

/** What keeps the sheets of the open workbook fresh: the comparison's and the board's. */
export interface SheetSessions {
  readonly compare: CompareSession;
  readonly board: BoardSession;
}

/** Opens both. What draws sheets is the largest part of the pane, and is loaded beside the first screen rather than before it. */
export async function openSheetSessions(parts: PaneParts): Promise<SheetSessions> {
  const [{ openCompareSession }, { openBoardSession }] = await Promise.all([
    import(/* webpackChunkName: "sheets" */ "../compare/compareSession"),
    import(/* webpackChunkName: "sheets" */ "../board/boardSession"),
  ]);
  const [compare, board] = await Promise.all([
    openCompareSession(parts, parts.listen),
    openBoardSession(parts, parts.listen),
  ]);
  return { compare, board };
}
