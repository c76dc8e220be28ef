/**
 * Submits to a data folder in a process of its own, for a test to kill: `<folder> head` stops for good between the put of
 * revision 1 and the move of its head and says so; `<folder> many` submits one revision after another and says each one's number.
 */
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { openDataFolder } from "../../../infra/local/service/dynamo";
import { accept } from "../../../functions/submissions/accept";
import { submission } from "./sample";

const [path = "", mode] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const folder = await openDataFolder(path);
  if (folder.kind !== "open") throw new Error(folder.message);
  const { db } = folder.store;
  if (mode === "head") {
    const send = db.send.bind(db);
    const sendUntilHead = (command: Parameters<typeof send>[0]): Promise<unknown> => {
      if (!(command instanceof PutCommand) || !String(command.input.Item?.["sk"]).startsWith("HEAD#"))
        return send(command);
      say("put");
      return new Promise(() => undefined);
    };
    Object.assign(db, { send: sendUntilHead });
  }
  for (let base = 0; ; base++) {
    const answer = await accept(folder.store, submission({ value: base }, { base }));
    say(answer.kind === "accepted" ? String(answer.receipt.revision) : answer.kind);
  }
}

void run();
