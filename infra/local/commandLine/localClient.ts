import { FolderNotOpened, openService, type OpenService, type ServiceSettings } from "../service/openService";
import type { Client } from "./connect";
import { CommandFailed } from "./exit";

/** Opens the service on a data folder in this process. @throws CommandFailed where the folder is in use or cannot be used. */
export async function openLocal(settings: ServiceSettings): Promise<OpenService> {
  try {
    return await openService(settings);
  } catch (error) {
    if (error instanceof FolderNotOpened) throw new CommandFailed(error.message);
    throw error;
  }
}

/** The API of a service in this process, by the same requests as over a socket. */
export const clientOf = ({ app, close }: OpenService): Client => ({
  send: async (path, init) => app.request(`http://localhost${path}`, init),
  close,
});
