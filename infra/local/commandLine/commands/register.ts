import { sayCount } from "../../../../core/lists/sayCount";
import { basename } from "node:path";
import { registerImportSchema, type RegisterImport } from "../../../../core/wire/registerImport";
import type { Command } from "../command";
import { withClient } from "../connect";
import { read, type Client } from "../client";
import { exit, type ExitCode } from "../exit";
import { openFile } from "../openFile";

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** `register`: what importing a register file would add, change and end; with `--apply`, does exactly that. */
export const register: Command<{ apply?: boolean; endMissing?: boolean }> = {
  name: "register",
  summary: "say what a register file (.csv or .xlsx) would add, change and end; --apply does it",
  takes: "<file>",
  options: [
    ["--apply", "do what the dry run says"],
    ["--end-missing", "end the schools that the file leaves out"],
  ],
  run: ({ apply = false, endMissing = false, ...service }, [file = ""], screen) =>
    withClient({ ...service, mayBegin: true }, async (client) => {
      const bytes = await openFile(file, "a .csv or .xlsx file");
      const send = (query: Record<string, string>) =>
        sendFile(client, file, bytes, { ...query, endMissing: `${endMissing}` });
      const plan = await send({ dryRun: "true" });
      const errors = plan.problems.filter(({ severity }) => severity === "error");
      const applied = apply && errors.length === 0 ? await send({ planId: plan.planId }) : plan;
      screen.result(applied, planLines(applied));
      return errors.length > 0 ? exit.findings : (exit.fine as ExitCode);
    }),
};

async function sendFile(
  client: Client,
  path: string,
  bytes: Uint8Array,
  query: Record<string, string>,
): Promise<RegisterImport> {
  const extension = path.toLowerCase().split(".").at(-1) ?? "";
  const search = new URLSearchParams({ ...query, file: basename(path) });
  const answer = await client.send(`/v1/schools/import?${search}`, {
    method: "POST",
    headers: { "Content-Type": mediaTypes[extension] ?? "text/csv" },
    body: new Uint8Array(bytes),
  });
  return read(answer, registerImportSchema);
}

function planLines(plan: RegisterImport): string[] {
  const part = (what: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${what} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
  return [
    ...part(
      "To mend or look at",
      plan.problems.map(({ wrong, mend, row }) => `${row === null ? "" : `Row ${row}: `}${wrong} ${mend}`),
    ),
    ...part(
      plan.applied ? "Added" : "Would add",
      plan.adds.map(({ sentence }) => sentence),
    ),
    ...part(
      plan.applied ? "Changed" : "Would change",
      plan.changes.map(({ sentence }) => sentence),
    ),
    ...part(
      plan.applied ? "Ended" : "Would end",
      plan.ends.map(({ sentence }) => sentence),
    ),
    ...part(
      "Not in the file, left as they are",
      plan.notInFile.map(({ sentence }) => sentence),
    ),
    `${sayCount(plan.unchanged, "school is", "schools are")} as the file has them.`,
    ...(plan.applied ? [`The register is now at version ${plan.registerVersion}.`] : []),
  ];
}
