import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { emulator } from "./emulator.mjs";

/** A port nobody listens on. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = async (url) => {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
};

/** Starts DynamoDB Local in memory for the whole run, and says where in DYNAMODB_LOCAL. */
export default async function start() {
  if (!existsSync(emulator)) return;
  const port = await freePort();
  const flags = ["-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"];
  const local = spawn("java", [...flags, "-port", String(port), "-inMemory", "-sharedDb", "-disableTelemetry"], {
    cwd: emulator,
    stdio: "ignore",
  });
  const ended = new Promise((_, reject) => {
    local.once("error", reject);
    local.once("exit", (code) => reject(new Error(`DynamoDB Local ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = (async () => {
    while (!(await answers(url))) await new Promise((again) => setTimeout(again, 100));
  })();
  await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  process.env.DYNAMODB_LOCAL = url;
  globalThis.dynamoDbLocal = local;
}
