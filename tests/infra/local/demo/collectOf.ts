import { sendResults } from "../../../../infra/local/commandLine/commands/importResults";
import type { Client } from "../../../../infra/local/commandLine/client";
import { issue, keyStage2Collections } from "../../../../infra/local/demo/collections";
import { collectReturns } from "../../../../infra/local/demo/collectReturns";
import { publishedFiles } from "../../../../infra/local/demo/hallam/publishedFiles";
import { silent } from "./silent";

/** The rows of the key stage 2 file of one period and some schools. */
function fileOf(period: string, schools: readonly string[]) {
  const file = publishedFiles().find(({ name }) => name === "ks2-2022-25.csv");
  if (!file) throw new Error("there is no file of key stage 2 results");
  const [header = "", ...rows] = new TextDecoder().decode(file.bytes).trimEnd().split("\n");
  const taken = rows.filter((row) => row.split(",")[1] === period && schools.includes(row.split(",")[0] ?? ""));
  return { ...file, bytes: new TextEncoder().encode([header, ...taken, ""].join("\n")) };
}

/** Issues the key stage 2 collection of a period to some schools (LAESTABs), imports what is published of them, and lets them confirm it. */
export async function collectOf(
  period: string,
  { client, today, schools }: { client: Client; today: Date; schools: readonly string[] },
): Promise<void> {
  const collection = keyStage2Collections.find((each) => each.period === period);
  if (!collection) throw new Error(`nothing is collected of ${period}`);
  const { bytes, name, source, stage } = fileOf(period, schools);
  const hasPrevious = (await client.send(`/v1/collections/${collection.previous ?? ""}`)).ok;
  await issue(client, hasPrevious ? collection : { ...collection, previous: null }, today, schools);
  await sendResults(client, bytes, { file: name, source, stage, edition: period, apply: true });
  await collectReturns({ officer: client, headOf: () => client }, silent, collection);
}
