import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtPane } from "../../infra/local/addin/builtPane";
import { listen } from "../../infra/local/service/listen";
import { openService, type OpenService } from "../../infra/local/service/openService";
import { saveRegister } from "../../functions/store/register";
import { answers, exampleRegister, schools } from "../functions/api/example";

/** The whole of one machine: API, pane and workbench on a socket, with a register of five schools and a collection open to them. */
export interface Site {
  readonly url: string;
  readonly service: OpenService;
  readonly collection: string;
  send(school: keyof typeof schools, counts: Record<string, number>): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on a folder of its own, in October 2026; the pane is built first where its sources changed. */
export async function openSite(): Promise<Site> {
  await builtPane();
  const data = await mkdtemp(join(tmpdir(), "trustwide-e2e-"));
  let clock = Date.parse("2026-10-05T10:00:00Z");
  const service = await openService({ data, groupId: "testgroup", signIn: "local", now: () => new Date(clock++) });
  await saveRegister(service.store, exampleRegister("testgroup"), {
    by: { id: "test", name: "Test" },
    now: new Date("2026-09-01T00:00:00Z"),
  });
  const { url, close } = await listen(service, 0);
  const signedIn = await fetch(`${url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ person: "local-officer" }),
    redirect: "manual",
  });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const collection = "autumn-2026";
  await post("/v1/collections", {
    ...{ id: collection, title: "Autumn 2026", opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
  });
  return {
    ...{ url, service, collection },
    send: (school, counts) =>
      post(`/v1/collections/${collection}/schools/${schools[school]}/submissions`, {
        base: 0,
        entries: answers(counts),
        notes: {},
      }),
    close: async () => {
      await close();
      await service.close();
      await rm(data, { recursive: true });
    },
  };
}
