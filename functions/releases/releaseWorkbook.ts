import { boardWorkbook } from "../../core/sheets/board/boardWorkbook";
import type { SealedMark } from "../../core/sheets/board/sealedMark";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import type { ToDraw } from "./summaryOfReleases";

/** The board's workbook of what was released, which says of schools that were erased since when that was, and where it is `sealed`, for which meeting. */
export async function releaseWorkbook(
  { comparisons, groupName, attribution, erased }: ToDraw,
  sealed?: SealedMark,
): Promise<Uint8Array> {
  const [first, ...others] = comparisons;
  if (!first) throw new Error("a release shows at least one comparison");
  const names = new Map(
    comparisons.flatMap(({ schools }) => schools.map(({ schoolId, name }) => [schoolId, name] as const)),
  );
  const gone = (erased?.schools ?? []).map(({ schoolId, on }) => ({ name: names.get(schoolId) ?? "A school", on }));
  return writeWorkbook(
    boardWorkbook({
      ...{ groupName, comparisons: [first, ...others], attribution, erased: gone },
      ...(sealed && { sealed }),
    }),
  );
}
