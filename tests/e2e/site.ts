import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { builtPane } from "../../infra/local/addin/builtPane";
import { listen } from "../../infra/local/service/listen";
import { openService } from "../../infra/local/service/openService";
import { putUser } from "../../functions/store/people";
import { saveRegister } from "../../functions/store/register";
import { answers, exampleRegister, schools } from "../functions/api/example";

/** The whole of one machine, with people who sign in: API, pane and workbench on a socket, with a register of five schools, somebody who was invited, and nothing issued. */
export interface Site {
  readonly url: string;
  /** Asks the API as a person of this machine. @throws where it refuses. */
  ask(person: string, method: string, path: string, body?: unknown): Promise<void>;
  /** The template of a school, as the service makes it now. */
  template(school: keyof typeof schools): Promise<Uint8Array>;
  /** Sends a school's answers as a colleague at the school would, from elsewhere. */
  send(school: keyof typeof schools, counts: Record<string, number>, base?: number): Promise<void>;
  /** Imports results as the officer does: what the file would fill in, then just that. `file`: the text of a .csv. */
  bring(name: string, file: string): Promise<void>;
  /** Lets hours pass. */
  pass(hours: number): void;
  close(): Promise<void>;
}

/** The collection the officer's journey issues. */
export const collection = "autumn-2026";

const tokenSchema = z.object({ token: z.string() });
const planSchema = z.object({ planId: z.string() });

/** Starts one on a folder of its own, in October 2026; the pane is built first where its sources changed. */
export async function openSite(): Promise<Site> {
  await builtPane();
  const data = await mkdtemp(join(tmpdir(), "trustwide-e2e-"));
  let clock = Date.parse("2026-10-05T10:00:00Z");
  const now = () => new Date((clock += 1000));
  const service = await openService({ data, groupId: "testgroup", signIn: "local", now, log: () => undefined });
  await saveRegister(service.store, exampleRegister("testgroup"), { by: { id: "test", name: "Test" }, now: now() });
  await putUser(service.store, "testgroup", {
    ...{ userId: "usr_sam", name: "Sam Somebody", tenantId: "tenant", objectId: "object", endedAt: null },
    ...{ roles: ["school"], trusts: "all", schools: [schools.anne], history: [], invitations: [], version: 0 },
  });
  const { url, close } = await listen(service, 0);
  const post = { method: "POST", headers: { "Content-Type": "application/json" } };
  /** Sends a body as JSON; text as the .csv it is. */
  const answered = async (person: string, method: string, path: string, body?: unknown): Promise<Response> => {
    const signedIn = await fetch(`${url}/sign-in/token`, { ...post, body: JSON.stringify({ person }) });
    const { token } = tokenSchema.parse(await signedIn.json());
    const isText = typeof body === "string";
    const headers = { "Content-Type": isText ? "text/csv" : "application/json", Authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${path}`, { method, headers, body: isText ? body : JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  const ask: Site["ask"] = async (...asked) => void (await answered(...asked));
  return {
    url,
    ask,
    template: async (school) => {
      const path = `/v1/collections/${collection}/templates/${schools[school]}.xlsx`;
      return new Uint8Array(await (await answered("local-officer", "GET", path)).arrayBuffer());
    },
    send: (school, counts, base = 0) =>
      ask(`local-${schools[school]}`, "POST", `/v1/collections/${collection}/schools/${schools[school]}/submissions`, {
        base,
        entries: answers(counts),
        notes: {},
      }),
    bring: async (name, file) => {
      const send = (query: string) =>
        answered("local-officer", "POST", `/v1/results/import?file=${name}&stage=final&${query}`, file);
      const { planId } = planSchema.parse(await (await send("dryRun")).json());
      await send(`planId=${planId}`);
    },
    pass: (hours) => (clock += hours * 3_600_000),
    close: async () => {
      await close();
      await service.close();
      await rm(data, { recursive: true });
    },
  };
}
