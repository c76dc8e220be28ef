import { sendResults } from "../commandLine/commands/importResults";
import type { Client } from "../commandLine/client";
import { CommandFailed } from "../commandLine/exit";
import type { Screen } from "../commandLine/screen";
import { publishedFiles } from "./hallam/publishedFiles";

/**
 * Imports every file of published figures by the import route into the collections that ask for them, the provisional figures of a year before the final
 * ones. A second time changes nothing.
 * @throws CommandFailed when a file is not taken whole.
 */
export async function importPublished(client: Client, screen: Screen): Promise<void> {
  await screen.each("Importing published figures", publishedFiles(), async (file) => {
    const { name, source, stage, edition, bytes } = file;
    const answer = await sendResults(client, bytes, { file: name, source, stage, edition, apply: true });
    if (!answer.applied || answer.unmatched.length > 0 || answer.returns.some(({ notIssued }) => notIssued !== null))
      throw new CommandFailed(`${name} was not imported whole.`);
  });
}
