import { inPageOrder } from "../../core/sheets/board/pages";
import type { ReleaseContent } from "./content";

/** A release's content, and of which returns it stands in a summary. */
export interface PartOfSummary {
  readonly content: ReleaseContent;
  readonly returnIds: readonly string[];
}

/** What a board's workbook is drawn from: one release's, or a summary's of several. */
export type ToDraw = Pick<ReleaseContent, "groupName" | "comparisons" | "attribution" | "erased">;

/** The schools erased since from any of several contents, each once. */
function erasedFrom(contents: readonly ReleaseContent[]): Pick<ReleaseContent, "erased"> {
  const all = contents.flatMap(({ erased }) => erased?.schools ?? []);
  const schools = [...new Map(all.map((each) => [`${each.schoolId} ${each.on}`, each])).values()];
  return schools.length === 0 ? {} : { erased: { schools, leaves: {} } };
}

/** The summary that several releases make together: of each the returns it stands for, in the order of the pages. The newest register names the group. */
export function summaryOfReleases(parts: readonly [PartOfSummary, ...PartOfSummary[]]): ToDraw {
  const contents = parts.map(({ content }) => content);
  const newest = contents.reduce((a, b) => (b.registerVersion > a.registerVersion ? b : a));
  return {
    groupName: newest.groupName,
    comparisons: inPageOrder(
      parts.flatMap(({ content, returnIds }) =>
        content.comparisons.filter(({ returnId }) => returnIds.includes(returnId)),
      ),
    ),
    attribution: [...new Set(contents.flatMap(({ attribution }) => attribution))],
    ...erasedFrom(contents),
  };
}
