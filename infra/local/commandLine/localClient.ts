import { statSync } from "node:fs";
import { FolderNotOpened, openService, type OpenService, type ServiceSettings } from "../service/openService";
import { withToken, type Client } from "./client";
import { CommandFailed } from "./exit";

/**
 * Opens the service on a data folder in this process, whose officer the command line is unless said otherwise. `inUse` is how to go on where the folder is
 * in use and the command does not take --service.
 *
 * @throws CommandFailed where the folder is in use or cannot be used.
 */
export async function openLocal({
  signIn = "local",
  inUse,
  ...settings
}: Omit<ServiceSettings, "signIn"> &
  Partial<Pick<ServiceSettings, "signIn">> & {
    readonly inUse?: string;
  }): Promise<OpenService> {
  try {
    return await openService({ ...settings, signIn });
  } catch (error) {
    if (error instanceof FolderNotOpened)
      throw new CommandFailed(error.message, (error.isInUse ? inUse : undefined) ?? error.mend);
    throw error;
  }
}

/** @throws CommandFailed where there is no such data folder: a name mistyped is no wish for a new one. */
export function mustExist(data: string): void {
  if (statSync(data, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new CommandFailed(
    `There is no data folder ${data}.`,
    "Name one that is there with --data; `npm start` makes one with the demonstration, and `register FILE --apply` an empty one",
  );
}

/** The API of a service in this process, by the same requests as over a socket; it signs in by itself, as the local officer or another person of this machine. */
export function clientOf({ app, close, signIn, officer }: OpenService, personId = officer.id): Client {
  let token: Promise<string | null> | undefined;
  return {
    send: async (path, init) => {
      token ??= signIn?.tokenFor(personId) ?? Promise.resolve(null);
      return app.request(`http://localhost${path}`, withToken(await token, init));
    },
    close,
  };
}
