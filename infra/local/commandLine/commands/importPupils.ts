import { sayCount } from "../../../../core/lists/sayCount";
import { basename } from "node:path";
import { countPupils, type PupilCounts } from "../../../../core/entries/imports/pupils/countPupils";
import { countsFile } from "../../../../core/entries/imports/pupils/countsFile";
import { readResultsFile } from "../../../../functions/imports/readResultsFile";
import type { Command } from "../command";
import { withClient } from "../connect";
import { CommandFailed, exit } from "../exit";
import { importLines } from "../importLines";
import { openFile } from "../openFile";
import { sendResults } from "./importResults";

const mostProblems = 20;

const counted = ({ pupils, counts, notRead }: PupilCounts): string[] => [
  `${sayCount(pupils, "pupil")} counted on this computer. Only these counts leave it:`,
  ...[...counts].flatMap(([returnId, cells]) => [
    `  ${returnId}`,
    ...Array.from(cells, ([cell, count]) => `    ${cell.padEnd(32)}${String(count).padStart(8)}`),
  ]),
  ...(notRead.length === 0 ? [] : [`Not read: ${notRead.map(({ heading }) => heading).join(", ")}.`]),
  ...notRead.flatMap(({ heading, why }) => (why === null ? [] : [`  ${heading}: ${why}`])),
  "",
];

/** The data period of each return the counts are for: the year, and of attendance the term, without which it is not counted. */
const periodsOf = (year: string, term: string | undefined): ReadonlyMap<string, string> =>
  new Map([
    ["school-context", year],
    ...(term === undefined ? [] : [["attendance-and-exclusion", `${year} ${term}`] as const]),
  ]);

/** `import pupils`: counts a school's own pupil list here, and puts the counts into its template; with `--apply`. No row of it is sent or kept. */
export const importPupils: Command<{
  school?: string;
  year?: string;
  term?: string;
  edition?: string;
  apply?: boolean;
}> = {
  name: "import pupils",
  summary: "count a school's own pupil list (.csv) on this computer into its template; --apply sends the counts alone",
  takes: "<file>",
  options: [
    ["--school <code>", "the school the list is of, by LAESTAB"],
    ["--year <year>", "the school year it is of, such as 2025/26"],
    ["--term <term>", "the term its attendance runs to: autumn, spring or summer; left out, attendance is not counted"],
    ["--edition <name>", "which issue of the list it is, such as the day it was exported"],
    ["--apply", "send the counts"],
  ],
  async run({ school, year, term, edition, apply = false, ...service }, [file = ""], screen) {
    if (school === undefined || year === undefined)
      throw new CommandFailed(
        "Which school and year the list is of was not said.",
        "Add --school with its LAESTAB and --year, such as --school 3733401 --year 2025/26",
      );
    if (!/^[0-9]{7}$/.test(school))
      throw new CommandFailed(`--school is ${school}.`, "Write its LAESTAB, which has 7 figures, such as 3733401");
    if (!/^[0-9]{4}\/[0-9]{2}$/.test(year))
      throw new CommandFailed(`--year is ${year}.`, "Write the school year as 2025/26");
    if (term !== undefined && !["autumn", "spring", "summer"].includes(term))
      throw new CommandFailed(`--term is ${term}.`, "Say autumn, spring or summer");
    const table = readResultsFile(await openFile(file, "a .csv file"));
    if (table.refused) throw new CommandFailed(`${basename(file)}: ${table.wrong}`, table.mend.replace(/\.$/, ""));
    const result = countPupils(table);
    if (result.problems.length > 0) {
      screen.result({ problems: result.problems }, [
        `${basename(file)}: ${String(result.problems.length)} to mend; nothing was counted`,
        ...result.problems
          .slice(0, mostProblems)
          .map(({ row, wrong, mend }) => `  ${row === null ? "" : `Row ${String(row)}: `}${wrong} ${mend}`),
      ]);
      return exit.findings;
    }
    const counts = countsFile(school, result.counts, periodsOf(year, term));
    return withClient(service, async (client) => {
      const described = { stage: "school", source: "The school's own system, counted on its own computer" };
      const answer = await sendResults(client, new TextEncoder().encode(counts), {
        ...{ file: "Counts of a pupil list", ...described, ...(edition && { edition }), apply },
      });
      const said = {
        pupils: result.pupils,
        counts: Object.fromEntries([...result.counts].map(([id, cells]) => [id, Object.fromEntries(cells)])),
      };
      screen.result({ ...said, import: answer }, [...counted(result), ...importLines(answer)]);
      return answer.unmatched.length > 0 || answer.problems.some(({ severity }) => severity === "error")
        ? exit.findings
        : exit.fine;
    });
  },
};
