import { basename } from "node:path";
import { receiptSchema, type Clash, type Receipt } from "../../../../core/wire/submissions";
import type { Problem } from "../../../../core/wire/problems";
import { londonDate } from "../../../../core/schedule/londonTime";
import type { Command } from "../command";
import { withClient } from "../connect";
import { problemOf, workbook, type Client } from "../client";
import { entryText } from "../entryText";
import { CommandFailed, exit, type ExitCode } from "../exit";
import { findingLines } from "../findingLines";
import { openFile } from "../openFile";

/** What became of one file: accepted with its receipt, or not with the problem. */
interface Outcome {
  readonly file: string;
  readonly receipt: Receipt | null;
  readonly problem: Problem | null;
}

/** `submit`: sends filled workbooks; each is accepted with a receipt, or answered with everything there is to mend. */
export const submit: Command<{ base?: string }> = {
  name: "submit",
  summary: "send filled workbooks; each gets a receipt or the list of what to mend",
  takes: "<files...>",
  options: [["--base <revision>", 'after a clash: "I have seen this revision", and my file replaces it']],
  run: ({ base, ...service }, files, screen) => {
    if (base !== undefined && (files.length > 1 || !/^[0-9]{1,6}$/.test(base)))
      throw new CommandFailed(
        "--base names one revision of one school.",
        "Send that school's file alone, with --base and the revision's number",
      );
    return withClient(service, async (client) => {
      const outcomes: Outcome[] = [];
      await screen.each("Sending workbooks", files, async (file) => {
        outcomes.push(await sendOne(client, file, base));
      });
      screen.result(outcomes, outcomes.flatMap(outcomeLines));
      return outcomes.map(exitOf).reduce((worst, one) => (one > worst ? one : worst), exit.fine as ExitCode);
    });
  },
};

async function sendOne(client: Client, file: string, base: string | undefined): Promise<Outcome> {
  const answer = await client.send(
    `/v1/workbooks${base === undefined ? "" : `?base=${base}`}`,
    workbook(await openFile(file)),
  );
  return answer.ok
    ? { file, receipt: receiptSchema.parse(await answer.json()), problem: null }
    : { file, receipt: null, problem: await problemOf(answer) };
}

const exitOf = ({ receipt, problem }: Outcome): ExitCode =>
  receipt ? exit.fine : problem?.findings ? exit.findings : exit.failed;

function outcomeLines({ file, receipt, problem }: Outcome): string[] {
  const name = basename(file);
  if (receipt)
    return [
      `${name}: ${receipt.repeated ? "we already have this" : "accepted"}, revision ${receipt.revision} of ${receipt.school} in ${receipt.collection}`,
    ];
  if (!problem) return [];
  return [
    // A clash says below, in this command's words, what its detail says in the API's.
    `${name}: ${problem.title}.${problem.clash ? "" : ` ${problem.detail}`}`,
    ...findingLines(problem.findings ?? []),
    ...clashLines(problem.clash),
  ];
}

const clashLines = (clash: Clash | undefined): string[] =>
  !clash
    ? []
    : [
        `  Revision ${clash.head} came from ${clash.by} on ${londonDate(new Date(clash.at))}. It differs from yours in:`,
        ...clash.differences.map(
          ({ label, where, yours, theirs }) =>
            `    ${label} (${where}): yours ${entryText(yours)}, theirs ${entryText(theirs)}`,
        ),
        `  To put yours in its place, send it again with --base ${clash.head}.`,
      ];
