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

/** The API of a service in this process, by the same requests as over a socket; it signs in as the local officer by itself. */
export function clientOf({ app, close, signIn, officer }: OpenService): Client {
  let token: Promise<string | null> | undefined;
  return {
    send: async (path, init) => {
      token ??= signIn?.tokenFor(officer.id) ?? Promise.resolve(null);
      return app.request(`http://localhost${path}`, withToken(await token, init));
    },
    close,
  };
}
