import { z } from "zod";
import { CommandFailed } from "./exit";
import { json, withToken, type Client } from "./client";
import { clientOf, openLocal } from "./localClient";

/** Where the commands find the service: a data folder opened in this process, or a service that is running. */
export interface ServiceOptions {
  readonly data: string;
  /** Whether `data` was given, rather than the default. */
  readonly isDataNamed: boolean;
  readonly service?: string;
}

/**
 * Opens the way to the service. A running one is asked with the token in TRUSTWIDE_TOKEN where it is set, else with one of its own local sign-in.
 *
 * @throws CommandFailed when a running service does not answer.
 */
export async function connect({ data, service }: ServiceOptions): Promise<Client> {
  if (service === undefined) return clientOf(await openLocal({ data }));
  if (!/^https?:\/\//i.test(service))
    throw new CommandFailed(
      `--service is ${service}.`,
      `Write ${/^[^/]+:\/\//.test(service) ? "an address that begins with https://" : `http://${service}`}`,
    );
  const top = service.replace(/\/+$/, "");
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${top}${path}`, init);
    } catch {
      throw new CommandFailed(
        `No service answers at ${top}.`,
        "Start it with `npm start`, or leave out --service to work on the data folder",
      );
    }
  };
  const token = process.env["TRUSTWIDE_TOKEN"] ?? (await localToken(ask));
  return { send: (path, init) => ask(path, withToken(token, init)), close: async () => undefined };
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
