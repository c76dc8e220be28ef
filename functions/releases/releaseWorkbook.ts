import { boardWorkbook } from "../../core/sheets/board/boardWorkbook";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import type { ReleaseContent } from "./content";

/** The board's workbook of what a release showed, which says of schools that were erased since when that was. */
export async function releaseWorkbook({
  comparisons,
  groupName,
  attribution,
  erased,
}: ReleaseContent): Promise<Uint8Array> {
  const [first, ...others] = comparisons;
  if (!first) throw new Error("a release shows at least one comparison");
  const names = new Map(
    comparisons.flatMap(({ schools }) => schools.map(({ schoolId, name }) => [schoolId, name] as const)),
  );
  const gone = (erased?.schools ?? []).map(({ schoolId, on }) => ({ name: names.get(schoolId) ?? "A school", on }));
  return writeWorkbook(boardWorkbook({ groupName, comparisons: [first, ...others], attribution, erased: gone }));
}
