import { join } from "node:path";
import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { read, readBytes, type Client } from "../commandLine/client";
import { saveFile } from "../commandLine/saveFile";
import type { Comparison } from "../../../core/comparison/comparison";

/** The files a demonstration leaves, by what they are. */
export const outputs = {
  comparison: "comparison.xlsx",
  board: "board-summary.xlsx",
  figures: "comparison.json",
  templates: "templates.zip",
} as const;

/**
 * Writes the newest collection's comparison, board summary and templates, and every period's figures as JSON: an array with one comparison
 * for each return and data period. Gives the newest collection's comparisons.
 */
export async function writeOutputs(
  client: Client,
  collections: readonly string[],
  out: string,
): Promise<readonly Comparison[]> {
  const newest = collections.at(-1);
  if (newest === undefined) return [];
  const save = async (file: string, path: string) =>
    saveFile(join(out, file), await readBytes(await client.send(path)));
  await save(outputs.comparison, `/v1/collections/${newest}/comparison.xlsx?trust=all`);
  await save(outputs.board, "/v1/summary.xlsx");
  await save(outputs.templates, `/v1/collections/${newest}/templates.zip`);
  const all: Comparison[][] = [];
  for (const id of collections) {
    const answer = await client.send(`/v1/collections/${id}/comparison?trust=all`);
    all.push((await read(answer, comparisonAnswerSchema)).comparisons as Comparison[]);
  }
  await saveFile(join(out, outputs.figures), `${JSON.stringify(all.flat())}\n`);
  return all.at(-1) ?? [];
}
