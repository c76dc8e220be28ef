import type { Role } from "../../../core/wire/people";
import { fresh, person, schools, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";
import { subscribed, type Listener } from "./listener";

let service: RunningService;
const open: Listener[] = [];
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(async () => {
  for (const listener of open) {
    listener.close();
    await listener.closed;
  }
  await service.stop();
});

/** A connection of somebody with a role, who listens to a collection. */
async function listening(role: Role, collection: string): Promise<Listener> {
  const own = role === "school" ? [schools.anne] : ("all" as const);
  service.as(
    person(service.groupId, { roles: [role], scope: { groupId: service.groupId, trusts: "all", schools: own } }),
  );
  const listener = await subscribed(service, [collection]);
  service.as(undefined);
  open.push(listener);
  return listener;
}

const whatIn = ({ heard }: Listener) => heard.flatMap((each) => (each.type === "changed" ? [each.what] : []));

it("a release is told to its audience and to officers, never what it shows; to others the next change alone", async () => {
  const id = await fresh(service);
  const director = await listening("director", id);
  const school = await listening("school", id);
  const officer = await listening("groupOfficer", id);
  const released = await service.ask("POST", "/v1/releases", { collection: id, audience: "board" });
  expect(released.status).toBe(201);
  await director.until((heard) => heard.some(({ type }) => type === "changed"));
  expect(director.heard.at(-1)).toEqual({
    ...{ type: "changed", collection: id, what: "release", trust: null },
    changes: [expect.any(String)],
  });
  // A notice to everyone comes after whatever was told before it.
  expect((await service.ask("PATCH", `/v1/collections/${id}`, { dueOn: "2026-12-18" })).status).toBe(200);
  for (const each of [director, school, officer]) await each.until(() => whatIn(each).includes("collection"));
  expect([director, school, officer].map(whatIn)).toEqual([
    ["release", "collection"],
    ["collection"],
    ["release", "collection"],
  ]);
});
