import { basename } from "node:path";
import { stagesInOrder } from "../../../../core/entries/imports/stages";
import { resultsImportSchema, type ResultsImportAnswer } from "../../../../core/wire/resultsImport";
import type { Command } from "../command";
import { withClient } from "../connect";
import { read, type Client } from "../client";
import { CommandFailed, exit } from "../exit";
import { importLines } from "../importLines";
import { openFile } from "../openFile";

/** What describes a results file, as its options name it. */
export interface FileDescription {
  readonly stage?: string;
  readonly source?: string;
  readonly period?: string;
  readonly layout?: string;
  readonly edition?: string;
}

/** `import results`: what a file of results would put into templates and comparison; with `--apply`, does exactly that. */
export const importResults: Command<FileDescription & { apply?: boolean }> = {
  name: "import results",
  summary: "say what a results file (.csv or .csv.gz) would fill in for schools; --apply does it",
  takes: "<file>",
  options: [
    ["--stage <stage>", `how final the figures are: ${stagesInOrder.join(", ")}`],
    ["--source <words>", "who published the file; that of its layout when not said"],
    ["--period <period>", "the data period, such as 2024/25, where the file does not say its year"],
    ["--layout <id>", "the layout of the file; told by its headings when not said"],
    ["--edition <name>", "which issue of the file it is, such as the day it was published"],
    ["--apply", "do what the dry run says"],
  ],
  run: ({ apply = false, stage, source, period, layout, edition, ...service }, [file = ""], screen) => {
    if (stage === undefined)
      throw new CommandFailed(
        "How final the figures are was not said.",
        `Add --stage with one of ${stagesInOrder.join(", ")}`,
      );
    if (!stagesInOrder.some((each) => each === stage))
      throw new CommandFailed(`--stage is ${stage}.`, `Write one of ${stagesInOrder.join(", ")}`);
    return withClient(service, async (client) => {
      const described = { stage, ...(source && { source }), ...(period && { period }), ...(layout && { layout }) };
      const answer = await sendResults(client, await openFile(file, "a .csv or .csv.gz file"), {
        ...{ file: basename(file), ...described, ...(edition && { edition }) },
        apply,
      });
      screen.result(answer, importLines(answer));
      return answer.problems.some(({ severity }) => severity === "error") ? exit.findings : exit.fine;
    });
  },
};

/**
 * Sends a results file: the dry run first, then, where it is to be applied and has no errors, the plan it gave. Gives the last answer.
 * @throws CommandFailed when the service takes neither.
 */
export async function sendResults(
  client: Client,
  bytes: Uint8Array,
  { apply, ...described }: FileDescription & { readonly file: string; readonly apply: boolean },
): Promise<ResultsImportAnswer> {
  const send = async (query: Record<string, string>): Promise<ResultsImportAnswer> => {
    const answer = await client.send(`/v1/results/import?${new URLSearchParams({ ...described, ...query })}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: new Uint8Array(bytes),
    });
    return read(answer, resultsImportSchema);
  };
  const plan = await send({ dryRun: "true" });
  const isSound = plan.problems.every(({ severity }) => severity !== "error");
  return apply && isSound ? send({ planId: plan.planId }) : plan;
}
