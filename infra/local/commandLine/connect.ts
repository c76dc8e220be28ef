import { z } from "zod";
import { problemSchema, type Problem } from "../../../core/wire/problems";
import { CommandFailed } from "./exit";
import { findingLines } from "./findingLines";
import { clientOf, openLocal, withToken } from "./localClient";

/** Where the commands find the service: a data folder opened in this process, or a service that is running. */
export interface ServiceOptions {
  readonly data: string;
  /** Whether `data` was given, rather than the default. */
  readonly isDataNamed: boolean;
  readonly service?: string;
}

/** The HTTP API, however it is reached. */
export interface Client {
  /** Sends a request to a path such as `/v1/schools` and gives the answer whatever its status. */
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Opens the way to the service. A running one is asked with the token in TRUSTWIDE_TOKEN where it is set, else with one of its own local sign-in.
 *
 * @throws CommandFailed when a running service does not answer.
 */
export async function connect({ data, service }: ServiceOptions): Promise<Client> {
  if (service === undefined) return clientOf(await openLocal({ data }));
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

/** The problem an answer reports, as the command line's own failure. */
export async function failureOf(answer: Response): Promise<CommandFailed> {
  const problem = await problemOf(answer);
  return new CommandFailed(
    [
      problem.title,
      problem.detail,
      ...(problem.issues ?? []).map(({ path, message }) => `${path}: ${message}`),
      ...findingLines(problem.findings ?? []),
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
}

/** Reads the problem+json body of an answer that is not a success. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = problemSchema.safeParse(await answer.json().catch(() => null));
  return body.success
    ? body.data
    : { type: "about:blank", title: `The service answered ${answer.status}`, status: answer.status, detail: "" };
}

/** Reads a JSON answer of a known shape. @throws CommandFailed when the answer is a problem. */
export async function read<Schema extends z.ZodType>(answer: Response, schema: Schema): Promise<z.output<Schema>> {
  if (!answer.ok) throw await failureOf(answer);
  return schema.parse(await answer.json());
}

/** Reads a file answer. @throws CommandFailed when the answer is a problem. */
export async function readBytes(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) throw await failureOf(answer);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A JSON request. */
export const json = (body: unknown, method = "POST"): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** A request that carries a workbook. */
export const workbook = (bytes: Uint8Array): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  body: new Uint8Array(bytes),
});
