import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { serve } from "@hono/node-server";
import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "trustwide-pupils-"));
const file = join(folder, "pupils.csv");
const upns = ["A823432219001", "B823432219002", "C823432219003"];
const names = ["Ashworth", "Birchall", "Cedarwood"];
let service: RunningService;
let relay: Server;
const sent: string[] = [];

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  const issued = await service.ask("POST", "/v1/collections", {
    ...{ id: "context", title: "Context", opensOn: "2026-09-01", dueOn: "2026-12-31" },
    returns: [
      { returnId: "school-context", period: "2025/26" },
      { returnId: "attendance-and-exclusion", period: "2025/26 autumn" },
    ],
  });
  expect(issued.status).toBe(201);
  // Stands between the command line and the service, and keeps whatever is sent.
  const app = new Hono();
  app.all("*", async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const body = new Uint8Array(await context.req.arrayBuffer());
    sent.push(`${pathname}${search} ${new TextDecoder().decode(body)}`);
    const { method, raw } = context.req;
    const headers = new Headers(raw.headers);
    return service.app.fetch(
      new Request(`${service.url}${pathname}${search}`, { method, headers, ...(body.length > 0 ? { body } : {}) }),
    );
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!(server instanceof Server)) throw new Error("the relay listens on plain HTTP");
  relay = server;
  await new Promise<void>((listening) => relay.once("listening", listening));
  const rows = upns.map((upn, at) => `${upn},${names[at] ?? ""},Year ${String(at + 1)},F,K,190,${String(at * 20)},0`);
  writeFileSync(
    file,
    [
      "UPN,Surname,Year Group,Gender,SEN Status,Possible Sessions,Authorised Absences,Unauthorised Absences",
      ...rows,
    ].join("\r\n"),
  );
});
afterAll(async () => {
  await new Promise((closed) => relay.close(closed));
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("counts a pupil list on this computer: no pupil's number or name is sent, stored or printed, only counts", async () => {
  const { port } = relay.address() as AddressInfo;
  const words = ["--service", `http://127.0.0.1:${String(port)}`, "--school", "3732001", "--year", "2025/26"];
  const { code, out, err } = await run("import", "pupils", file, ...words, "--term", "autumn", "--apply");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("3 pupils counted on this computer. Only these counts leave it:");
  expect(out).toMatch(/persistent_n +2\n/);
  expect(out).toContain("Imported.");

  const imports = sent.filter((each) => each.includes("/v1/results/import"));
  expect(imports).toHaveLength(2);
  for (const each of imports) expect(each).toContain("laestab,period,census_roll,census_roll.girls");
  const stored = await service.ask("GET", "/v1/schools/3732001/export");
  expect(stored.status).toBe(200);
  const everything = [out, ...sent, JSON.stringify(stored.json)].join();
  expect(JSON.stringify(stored.json)).toContain("persistent_n");
  for (const secret of [...upns, ...names]) expect(everything).not.toContain(secret);
}, 60_000);

it("says that it knows no such school, with what it counted, and ends as one with something to mend", async () => {
  const { port } = relay.address() as AddressInfo;
  const words = ["--service", `http://127.0.0.1:${String(port)}`, "--school", "9999999", "--year", "2025/26"];
  const { code, out } = await run("import", "pupils", file, ...words);
  expect(code).toBe(1);
  expect(out).toContain("Rows of no school we know (1)\n  Row 2 (9999999): ");
  expect(out).not.toContain("counts.csv");
}, 60_000);

it("counts nothing of a list it does not understand, and sends nothing", async () => {
  const before = sent.length;
  const wrong = join(folder, "wrong.csv");
  writeFileSync(wrong, "UPN,Year Group,SEN Status\nA823432219001,Year 3,P\n");
  const { code, out } = await run("import", "pupils", wrong, "--school", "3732001", "--year", "2025/26");
  expect(code).toBe(1);
  expect(out).toContain('Row 2: "P" is not what "SEN Status" may say. Write N, K or E.');
  expect(sent.length).toBe(before);
  expect((await run("import", "pupils", wrong)).code).toBe(2);
}, 60_000);
