import { join } from "node:path";
import { comparisonLines } from "../../../../core/comparison/asText";
import { demonstrate, demonstrationGroup, isUnfinished } from "../../demo/demonstrate";
import { outputs } from "../../demo/writeOutputs";
import { listen, PortNotOpened, type Listening } from "../../service/listen";
import type { OpenService } from "../../service/openService";
import type { Command } from "../command";
import { CommandFailed, exit } from "../exit";
import { clientOf, openLocal } from "../localClient";

const defaultPort = 3000;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return defaultPort;
  if (/^[0-9]{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new CommandFailed(`PORT is ${text}.`, "Set it to a number from 0 to 65535, or leave it out for 3000");
}

/** `start`: serves the data folder at http://localhost:3000 until Ctrl-C; an empty folder gets the demonstration first. */
export const start: Command<{ demo: boolean; out: string }> = {
  name: "start",
  summary: "serve the API and the start page until Ctrl-C; an empty data folder gets the demonstration first",
  options: [
    ["--no-demo", "leave an empty data folder empty"],
    ["--out <dir>", "the folder the demonstration writes into", "out"],
  ],
  async run({ data, demo, out, service }, _words, screen) {
    if (service !== undefined)
      throw new CommandFailed("start serves a data folder, so it does not take --service.", "Leave out --service");
    const port = portFrom(process.env["PORT"]);
    const local = await openLocal({ data, groupId: demonstrationGroup });
    try {
      const client = clientOf(local);
      if (demo && (await isUnfinished(local, client))) {
        const newest = await demonstrate(local, client, screen, { out, today: new Date() });
        for (const comparison of newest)
          for (const line of ["", ...comparisonLines(comparison, screen.widthChars)]) screen.say(line);
        screen.say(
          `\nWritten: ${Object.values(outputs)
            .map((file) => join(out, file))
            .join(", ")}`,
        );
      }
      const listening = await listenOrSay(local, port);
      screen.say(`\nTrustwide is at ${listening.url}  (data in ${data}; Ctrl-C stops it)`);
      await interrupted();
      await listening.close();
    } finally {
      await local.close();
    }
    return exit.fine;
  },
};

async function listenOrSay(service: OpenService, port: number): Promise<Listening> {
  try {
    return await listen(service, port);
  } catch (error) {
    if (error instanceof PortNotOpened) throw new CommandFailed(error.message);
    throw error;
  }
}

/** Waits for Ctrl-C or a request to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
