import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { createCollection } from "../../../functions/store/collections";
import { readHeads } from "../../../functions/store/heads";
import { headKey, revisionKey } from "../../../functions/store/keys";
import { putBack } from "../../../functions/store/putBack";
import { listRevisions, readRevision } from "../../../functions/store/revisions";
import { accept } from "../../../functions/submissions/accept";
import { sweepHeads } from "../../../functions/submissions/mendHead";
import { temporaryFolder } from "../../functions/store/dataFolder";
import { collection, only, partitionIn, schoolId, submission } from "../../functions/submissions/sample";
import { startStandIns } from "./standInServices";

const run = promisify(execFile);

test("RUNBOOK, restore to a point in time: what was lost is put back, what came since stays, and the receipts hold", async () => {
  const [table, copy] = await Promise.all([temporaryFolder(), temporaryFolder()]);
  await createCollection(table.store, collection);
  const first = only(await accept(table.store, submission({ a: 1 })), "accepted").receipt;
  expect(await putBack(table.store, copy.store, true)).toMatchObject({ missing: expect.any(Number) });
  const since = only(await accept(table.store, submission({ a: 2 }, { base: 1 })), "accepted").receipt;

  const partition = partitionIn();
  for (const Key of [revisionKey(partition, schoolId, 1), headKey(partition, schoolId)])
    await table.store.db.send(new DeleteCommand({ TableName: table.store.table, Key }));
  expect(await readRevision(table.store, partition, schoolId, 1)).toBeNull();

  expect((await putBack(copy.store, table.store, false)).missing).toBe(2);
  expect((await putBack(copy.store, table.store, true)).missing).toBe(2);
  expect((await putBack(copy.store, table.store, true)).missing).toBe(0);
  await sweepHeads(table.store, collection);

  const kept = await listRevisions(table.store, partition, schoolId);
  expect(kept.map(({ submissionId }) => submissionId)).toEqual([first.submissionId, since.submissionId]);
  const [head] = await readHeads(table.store, collection);
  expect(head).toMatchObject({ schoolId, revision: 2, hash: since.hash, status: "submitted" });
  await Promise.all([table.remove(), copy.remove()]);
});

test("RUNBOOK, rotate the template key: a key is added and seals, the old one stays until it is retired, and no secret is printed", async () => {
  const old = "0123456789abcdef0123456789abcdef";
  const standIns = await startStandIns(JSON.stringify({ current: "k1", k1: old }));
  const rotate = (...options: string[]) =>
    run("npx", ["tsx", "infra/aws/operate/rotateTemplateKey.ts", "--secret", "keys", ...options], {
      env: {
        ...process.env,
        ...{ AWS_ENDPOINT_URL_SECRETS_MANAGER: standIns.url, AWS_REGION: "eu-west-2", NODE_NO_WARNINGS: "1" },
        ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
      },
    });
  expect((await rotate()).stdout).toBe("k2 seals new templates; k1, k2 verify.\n");
  expect(JSON.parse(standIns.secret())).toMatchObject({ current: "k2", k1: old });
  expect((await rotate("--retire", "k1")).stdout).toBe("k2 seals new templates; k2 verify.\n");
  expect(Object.keys(JSON.parse(standIns.secret()) as object).sort()).toEqual(["current", "k2"]);
  await standIns.stop();
}, 120_000);
