import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FolderNotOpened, openService, type OpenService } from "../../../../infra/local/service/openService";
import { createCollection } from "../../../../functions/store/collections";
import { readHead } from "../../../../functions/store/heads";
import { putRevision } from "../../../../functions/store/revisions";

let folder: string;
let service: OpenService;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trustwide-open-"));
  service = await openService({ data: folder, groupId: "hallam", log: () => undefined, signIn: "local" });
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const signedIn = async () => ({ Authorization: `Bearer ${(await service.signIn?.tokenFor("local-officer")) ?? ""}` });

describe("openService", () => {
  it("answers on the same folder again, with the same group", async () => {
    await service.close();
    service = await openService({ data: folder, log: () => undefined, signIn: "local" });
    expect([service.groupId, service.officer.scope.groupId]).toEqual(["hallam", "hallam"]);
    expect((await service.app.request("/v1/me", { headers: await signedIn() })).status).toBe(200);
  });

  it("refuses a folder that is in use, and says what to do", async () => {
    await expect(openService({ data: folder, signIn: "local" })).rejects.toThrow(FolderNotOpened);
    await expect(openService({ data: folder, signIn: "local" })).rejects.toThrow(/is in use by another Trustwide\.$/);
  });

  it("knows nobody who reaches it by another name than this machine's", async () => {
    const headers = await signedIn();
    expect((await service.app.request("http://evil.example/v1/me", { headers })).status).toBe(401);
    const elsewhere = { ...headers, origin: "https://evil.example" };
    const { status } = await service.app.request("/v1/me", { headers: elsewhere });
    expect(status).toBe(401);
  });

  it("mends at its start a head whose writer died before it moved", async () => {
    const partition = { groupId: "hallam", trustId: "tru_one", collectionId: "autumn" };
    await createCollection(service.store, {
      ...{
        id: "autumn",
        groupId: "hallam",
        title: "Autumn",
        opensOn: "2026-09-01",
        dueOn: "2026-11-30",
        closed: false,
      },
      returns: [{ returnId: "primary-outcomes", version: 1, period: "2024/25", stage: "school" }],
      schools: [{ schoolId: "sch_stanne00", trustId: "tru_one" }],
    });
    await putRevision(service.store, partition, {
      ...{ schoolId: "sch_stanne00", revision: 1, base: 0, seen: null, submissionId: "one", hash: "h", returns: [] },
      ...{ by: { id: "p", name: "P" }, at: "2026-10-05T10:00:00.000Z", entries: new Map(), findings: [] },
    });
    expect((await readHead(service.store, partition, "sch_stanne00")).revision).toBe(0);
    await service.close();
    service = await openService({ data: folder, log: () => undefined, signIn: "local" });
    expect(service.mendedHeads).toBe(1);
    expect((await readHead(service.store, partition, "sch_stanne00")).revision).toBe(1);
  });
});
