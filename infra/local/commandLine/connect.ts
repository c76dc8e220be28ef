import { z } from "zod";
import { CommandFailed } from "./exit";
import { json, withToken, type Client } from "./client";
import { clientOf, mustExist, openLocal } from "./localClient";

/** Where the commands find the service: a data folder opened in this process, or a service that is running. */
export interface ServiceOptions {
  readonly data: string;
  /** Whether `data` was given, rather than the default. */
  readonly isDataNamed: boolean;
  /** Whether the command may begin a data folder that is not there yet. */
  readonly mayBegin?: boolean;
  readonly service?: string;
}

/**
 * Opens the way to the service. A running one is asked with the token in TRUSTWIDE_TOKEN where it is set, else with one of its own local sign-in.
 *
 * @throws CommandFailed when a running service does not answer, or there is no such data folder.
 */
export async function connect({ data, service, mayBegin = false }: ServiceOptions): Promise<Client> {
  if (service === undefined && !mayBegin) mustExist(data);
  if (service === undefined) return clientOf(await openLocal({ data }));
  if (!/^https?:\/\//i.test(service))
    throw new CommandFailed(
      `--service is ${service}.`,
      `Write ${/^[^/]+:\/\//.test(service) ? "an address that begins with https://" : `http://${service}`}`,
    );
  const top = service.replace(/\/+$/, "");
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    try {
      return ofTrustwide(await fetch(`${top}${path}`, init), top);
    } catch (error) {
      if (error instanceof CommandFailed) throw error;
      throw new CommandFailed(
        `No service answers at ${top}.`,
        "Start it with `npm start`, or leave out --service to work on the data folder",
      );
    }
  };
  const token = process.env["TRUSTWIDE_TOKEN"] ?? (await localToken(ask));
  return { send: (path, init) => ask(path, withToken(token, init)), close: async () => undefined };
}

/** An answer that is no page for people: another website at the address answers with one. @throws CommandFailed where it is. */
function ofTrustwide(answer: Response, top: string): Response {
  if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) return answer;
  throw new CommandFailed(
    `What answers at ${top} is no Trustwide service.`,
    "Check the address: it is the one `npm start` prints, or your operator gave you, with nothing behind it",
  );
}

/** A token of the officer of a running service's local sign-in; null where it has none. */
async function localToken(ask: (path: string, init?: RequestInit) => Promise<Response>): Promise<string | null> {
  const answer = await ask("/sign-in/token", json({ person: "local-officer" }));
  const given = z.object({ token: z.string() }).safeParse(await answer.json().catch(() => null));
  return given.success ? given.data.token : null;
}

/** Runs some work with a client and closes it afterwards, also when the work fails. */
export async function withClient<Result>(
  options: ServiceOptions,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(options);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
