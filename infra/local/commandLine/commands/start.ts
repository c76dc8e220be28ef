import { join } from "node:path";
import { comparisonLines } from "../../../../core/comparison/asText";
import { demonstrate, demonstrationGroup, isUnfinished } from "../../demo/demonstrate";
import { outputs } from "../../demo/writeOutputs";
import { firstAdministratorSchema } from "../../../../functions/identity/firstAdministrator";
import { entraRules } from "../../../../functions/identity/tokenRules";
import { listen, PortNotOpened, type Listening } from "../../service/listen";
import { startSchedule } from "../../service/scheduleTimer";
import type { EntraSignIn, OpenService } from "../../service/openService";
import type { Command } from "../command";
import { CommandFailed, exit } from "../exit";
import { clientOf, openLocal } from "../localClient";
import type { Screen } from "../screen";

const defaultPort = 3000;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return defaultPort;
  if (/^[0-9]{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new CommandFailed(`PORT is ${text}.`, "Set it to a number from 0 to 65535, or leave it out for 3000");
}

/** How people sign in; there is no default, so that nobody serves the local sign-in without having said so. */
function signInFrom(how: string | undefined): "local" | EntraSignIn {
  if (how === "local") return how;
  if (how !== "entra")
    throw new CommandFailed(
      how === undefined ? "start does not know how people sign in." : `--sign-in is ${how}.`,
      "Say --sign-in local to try it on this computer (npm start does), or --sign-in entra for Microsoft 365 accounts",
    );
  const clientId = process.env["TRUSTWIDE_CLIENT_ID"] ?? "";
  if (!/^[0-9a-f-]{36}$/i.test(clientId))
    throw new CommandFailed(
      "TRUSTWIDE_CLIENT_ID does not name an app registration.",
      "Set it to the application (client) id that Entra shows; README says how to register one",
    );
  const tenants = (process.env["TRUSTWIDE_TENANTS"] ?? "").split(",").filter((tenant) => tenant !== "");
  const first = process.env["TRUSTWIDE_FIRST_ADMINISTRATOR"];
  return {
    rules: entraRules({ clientId, tenants: tenants.length === 0 ? "any" : tenants }),
    first: first === undefined ? null : firstAdministratorSchema.parse(first),
  };
}

/** `start`: serves the data folder at http://localhost:3000 until Ctrl-C; an empty folder gets the demonstration first. */
export const start: Command<{ demo: boolean; out: string; signIn?: string }> = {
  name: "start",
  summary: "serve the API and the start page until Ctrl-C; an empty data folder gets the demonstration first",
  options: [
    ["--sign-in <how>", "local: whoever sits here chooses who to be; entra: Microsoft 365 accounts"],
    ["--no-demo", "leave an empty data folder empty"],
    ["--out <dir>", "the folder the demonstration writes into", "out"],
  ],
  async run({ data, demo, out, service, signIn }, _words, screen) {
    if (service !== undefined)
      throw new CommandFailed("start serves a data folder, so it does not take --service.", "Leave out --service");
    const port = portFrom(process.env["PORT"]);
    const how = signInFrom(signIn);
    const local = await openLocal({
      ...{ data, groupId: demonstrationGroup, signIn: how },
      inUse: "Stop that one, or name another folder with --data",
    });
    try {
      let setReady = (): void => undefined;
      const ready = new Promise<void>((resolve) => (setReady = resolve));
      // The port first: to find it taken after minutes of demonstration helps nobody.
      const listening = await listenOrSay(local, port, ready);
      try {
        if (demo && how === "local") await demonstrateOnce(local, out, screen);
        setReady();
        screen.say(`\nTrustwide is at ${listening.url}  (data in ${data}; Ctrl-C stops it)`);
        const schedule = startSchedule(
          () => local.runSchedule(),
          (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
        );
        await interrupted();
        await schedule.stop();
      } finally {
        setReady();
        await listening.close();
      }
    } finally {
      await local.close();
    }
    screen.say("\nStopped; the next start goes on from here.");
    return exit.fine;
  },
};

/** Runs the demonstration, or what is left of one that was stopped, on a folder that has not seen all of it. */
async function demonstrateOnce(local: OpenService, out: string, screen: Screen): Promise<void> {
  const client = clientOf(local);
  if (!(await isUnfinished(local, client))) return;
  const stop = (): never => {
    screen.say("\nStopped before the demonstration was done; the next start takes it up where it stands.");
    process.exit(exit.fine);
  };
  process.once("SIGINT", stop);
  const newest = await demonstrate(local, client, screen, { out, today: new Date() });
  process.off("SIGINT", stop);
  for (const comparison of newest)
    for (const line of ["", ...comparisonLines(comparison, screen.widthChars)]) screen.say(line);
  screen.say(
    `\nWritten: ${Object.values(outputs)
      .map((file) => join(out, file))
      .join(", ")}`,
  );
}

async function listenOrSay(service: OpenService, port: number, ready: Promise<void>): Promise<Listening> {
  try {
    return await listen(service, port, ready);
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
