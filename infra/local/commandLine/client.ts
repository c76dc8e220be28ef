import type { z } from "zod";
import { problemSchema, type Issue, type Problem } from "../../../core/wire/problems";
import { CommandFailed } from "./exit";
import { findingLines } from "./findingLines";

/** The HTTP API, however it is reached. */
export interface Client {
  /** Sends a request to a path such as `/v1/schools` and gives the answer whatever its status. */
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** A request with a token, where there is one. */
export function withToken(token: string | null, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  return { ...init, headers };
}

/** Whether a problem's detail says one of its issues already. */
const isSaid = (detail: string, { path, message }: Issue): boolean =>
  detail.includes(`${path}: ${message}`) || (message.endsWith(".") && detail.includes(message));

/** The problem an answer reports, each sentence once, as the command line's own failure. */
export async function failureOf(answer: Response): Promise<CommandFailed> {
  const problem = await problemOf(answer);
  return new CommandFailed(
    [
      problem.title,
      problem.detail,
      ...(problem.issues ?? [])
        .filter((issue) => !isSaid(problem.detail, issue))
        .map(({ path, message }) => `${path}: ${message}`),
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
