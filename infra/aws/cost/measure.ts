import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "../../../functions/api/operations";
import { readBytes, workbook, type Client } from "../../local/commandLine/client";
import { clientOf, openLocal } from "../../local/commandLine/localClient";
import { listCollections } from "../../local/commandLine/collections";
import type { Screen } from "../../local/commandLine/screen";
import { demonstrate, demonstrationGroup } from "../../local/demo/demonstrate";
import { readRegister } from "../../../functions/store/register";
import type { Measurement, UnitsByPartition, Usage } from "./measurement";
import { meter } from "./meter";

const patterns = Object.entries(operations).map(([name, { method, path }]) => ({
  ...{ name, method },
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
}));

const operationOf = (method: string, path: string): string | undefined =>
  patterns.find((each) => each.method === method.toLowerCase() && each.pattern.test(path.split("?")[0] ?? ""))?.name;

/** Runs the whole demonstration, in which every school confirms every return, and what its readers then look at, on a throwaway store that reports what each request consumes. */
export async function measure(screen: Screen, today: Date): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), "trustwide-cost-"));
  const service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup, now: () => today });
  const gauge = meter(service.store);
  const sums = new Map<string, Usage>();
  const items: Measurement["items"] = {};
  const weigh = (puts: readonly { kind: string; bytes: number }[]): void => {
    for (const { kind, bytes } of puts) {
      const before = items[kind] ?? { writes: 0, bytes: 0 };
      items[kind] = { writes: before.writes + 1, bytes: before.bytes + bytes };
    }
  };
  const client = clientOf(service);
  const metered: Client = {
    ...client,
    async send(path, init) {
      weigh(gauge.read().puts);
      const began = process.cpuUsage();
      const answer = await client.send(path, init);
      const body = await answer.arrayBuffer();
      const { partitions, tableRequests, puts } = gauge.read();
      weigh(puts);
      const [readUnits, writeUnits] = [unitsOf(partitions, "read"), unitsOf(partitions, "write")];
      const name = operationOf(init?.method ?? "GET", path);
      if (name) {
        const spent = { tableRequests, milliseconds: cpuMilliseconds(began), bytesOut: body.byteLength };
        const use = { calls: 1, readUnits, writeUnits, partitions, ...spent };
        sums.set(name, added(sums.get(name), use));
      }
      return new Response(answer.status === 304 ? null : body, { status: answer.status, headers: answer.headers });
    },
  };
  try {
    await demonstrate(service, metered, screen, { out: join(folder, "out"), today, isWhole: true });
    const register = await readRegister(service.store, service.groupId);
    const collections = await listCollections(metered);
    await look(
      metered,
      collections.map(({ id }) => id),
      (register?.schools ?? []).map(({ schoolId }) => schoolId),
    );
    return {
      measuredOn: today.toISOString().slice(0, 10),
      ...{ schools: register?.schools.length ?? 0, collections: collections.length, items },
      operations: Object.fromEntries([...sums].map(([name, sum]) => [name, mean(sum)])),
    };
  } finally {
    await client.close();
    await rm(folder, { recursive: true });
  }
}

/** What readers look at in a term: every page once for each collection, and each school's own. */
async function look(client: Client, collections: readonly string[], schools: readonly string[]): Promise<void> {
  for (const path of ["/v1/me", "/v1/schools", "/v1/collections", "/v1/returns"]) await client.send(path);
  for (const id of collections) {
    await client.send(`/v1/collections/${id}`);
    await client.send(`/v1/collections/${id}/templates.zip`);
    await client.send(`/v1/collections/${id}/comparison?trust=all`);
    await client.send(`/v1/collections/${id}/comparison.xlsx?trust=all`);
    await client.send(`/v1/summary.xlsx?collection=${id}`);
    for (const school of schools.slice(0, 10)) {
      await client.send(`/v1/collections/${id}/schools/${school}/submissions`);
      await client.send(`/v1/figures/${id}/${school}/ks2_rwm_exp/all`);
      const template = await client.send(`/v1/collections/${id}/templates/${school}.xlsx`);
      if (template.ok) await client.send("/v1/submissions/check", workbook(await readBytes(template)));
    }
  }
}

const unitsOf = (partitions: UnitsByPartition, of: "read" | "write"): number =>
  Object.values(partitions).reduce((sum, units) => sum + units[of], 0);

/** The processor's time since, in milliseconds: what else the machine does is not in it, the embedded database's own work is. */
function cpuMilliseconds(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const numbers = ["readUnits", "writeUnits", "tableRequests", "milliseconds", "bytesOut"] as const;

function added(sum: Usage | undefined, use: Usage): Usage {
  if (!sum) return use;
  const total = { ...sum, calls: sum.calls + use.calls, partitions: { ...sum.partitions } };
  for (const number of numbers) total[number] += use[number];
  for (const [kind, { read, write }] of Object.entries(use.partitions)) {
    const before = total.partitions[kind] ?? { read: 0, write: 0 };
    total.partitions[kind] = { read: before.read + read, write: before.write + write };
  }
  return total;
}

function mean(sum: Usage): Usage {
  const share = (value: number): number => Number((value / sum.calls).toFixed(2));
  const one = { ...sum };
  for (const number of numbers) one[number] = share(sum[number]);
  one.partitions = Object.fromEntries(
    Object.entries(sum.partitions).map(([kind, { read, write }]) => [kind, { read: share(read), write: share(write) }]),
  );
  return one;
}
