import { fork } from "node:child_process";
import { join } from "node:path";
import type { Synthesised } from "./synthesised";

/** A function's asset in a process of its own, as Lambda runs it. `logged`: the lines it wrote, those of an event complete before its answer. */
export interface RunningLambda {
  readonly logged: string[];
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** The values the deployment would put for the names the stack passes; a name without a value is a fault of the test and throws. */
export type Deployed = Readonly<Record<string, string>>;

/**
 * Starts a synthesised function with exactly the environment the stack gives it: names from the template, values from `deployed`. The AWS services it
 * calls are at `endpoints`, by the SDK's own setting (`AWS_ENDPOINT_URL_DYNAMODB`).
 */
export async function startLambda(
  made: Synthesised,
  name: string,
  deployed: Deployed,
  endpoints: Deployed,
): Promise<RunningLambda> {
  const named = Object.entries(made.environment(name)).map(([variable, value]) => {
    const given = deployed[variable] ?? (typeof value === "string" ? value : undefined);
    if (given === undefined) throw new Error(`${name} is given ${variable}, for which the test has no value`);
    return [variable, given] as const;
  });
  const logged: string[] = [];
  const child = fork(join("tests/infra/aws", "lambdaHost.mjs"), [join(made.asset(name), "index.mjs")], {
    silent: true,
    env: {
      PATH: process.env["PATH"],
      NODE_NO_WARNINGS: "1",
      AWS_REGION: "eu-west-2",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: name,
      ...Object.fromEntries(named),
      ...endpoints,
    },
  });
  const log = (text: string): number => logged.push(...text.split("\n").filter((line) => line !== ""));
  child.stderr?.on("data", (chunk: Buffer) => log(chunk.toString("utf8")));
  const waiting = new Map<number, (answer: { result?: unknown; failed?: string }) => void>();
  let ended: string | null = null;
  const ready = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => {
      ended = `${name} ended with ${String(code)}: ${logged.join("\n").slice(-2000)}`;
      for (const answer of waiting.values()) answer({ failed: ended });
      reject(new Error(ended));
    });
    child.on(
      "message",
      (message: { ready?: true; logged?: string; id?: number; result?: unknown; failed?: string }) => {
        if (message.ready) resolve();
        else if (message.logged !== undefined) log(message.logged);
        else waiting.get(message.id ?? -1)?.(message);
      },
    );
  });
  await ready;
  let sent = 0;
  return {
    logged,
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const id = ++sent;
        if (ended) return reject(new Error(ended));
        waiting.set(id, ({ result, failed }) => {
          waiting.delete(id);
          if (failed === undefined) resolve(result);
          else reject(new Error(failed));
        });
        const context = {
          awsRequestId: `request-${String(id)}`,
          functionName: name,
          functionVersion: "$LATEST",
          memoryLimitInMB: "1024",
          invokedFunctionArn: `arn:aws:lambda:eu-west-2:111111111111:function:${name}`,
        };
        child.send({ id, event, context });
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
}
