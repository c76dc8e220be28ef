import {
  inviteRequestOf,
  namesOf,
  openPeopleSession,
  type PeopleSession,
} from "../../../../addin/taskpane/officer/people/peopleSession";
import { accessFault } from "../../../../core/wire/access";
import { roleIds } from "../../../../core/wire/people";
import { putUser } from "../../../../functions/store/people";
import { person, schools, withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import { lineTo, type Line } from "../../support/stage";

let service: RunningService;
let line: Line;
let session: PeopleSession;

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  const roles = ["administrator" as const];
  line = lineTo(service, service.tokenFor(person(service.groupId, { id: "administrator", roles })));
  session = openPeopleSession({ service: line.service });
  await putUser(service.store, service.groupId, {
    ...{ userId: "usr_sam", name: "Sam Somebody", tenantId: "tenant", objectId: "object", endedAt: null },
    ...{ roles: ["school"], trusts: "all", schools: [schools.anne], history: [], invitations: [], version: 0 },
  });
});
afterAll(() => service.stop());

it.each(roleIds)("asks for an access that goes together for every role: %s", (role) => {
  const {
    roles,
    trusts = "all",
    schools: of = "all",
  } = inviteRequestOf({ address: "a@b.example", role, of: "tru_one" });
  expect(accessFault({ roles, trusts, schools: of })).toBeNull();
});

it("lists everyone with what they may do, by the names of the register", async () => {
  await session.look();
  const { users, register, open } = session.store.get();
  expect(users?.map(({ name }) => name)).toEqual(["Sam Somebody"]);
  expect(users?.map((user) => namesOf(user, register))).toEqual([["St Anne's"]]);
  expect(open).toEqual([]);
});

it("invites somebody: the code is shown once, and the invitation is open until it is taken back", async () => {
  await session.invite({ address: " head@bede.example ", role: "school", of: schools.bede });
  const { done, open, register } = session.store.get();
  expect(done).toMatchObject({ kind: "invited", address: "head@bede.example" });
  expect(done?.kind === "invited" ? done.code : "").toMatch(/\S{8,}/);
  expect(open.map((each) => [each.address, namesOf(each, register)])).toEqual([["head@bede.example", ["St Bede's"]]]);
  const [invitation] = open;
  if (!invitation) throw new Error("nothing is open");
  await session.revoke(invitation);
  expect(session.store.get()).toMatchObject({ done: { kind: "revoked", address: "head@bede.example" }, open: [] });
});

it("says why the service refuses, and does it again when asked", async () => {
  await session.invite({ address: "head@nowhere.example", role: "school", of: "sch_nowhere" });
  expect(session.store.get()).toMatchObject({ done: null, trouble: { status: 422 }, isBusy: false, open: [] });
  line.isOnline = false;
  await session.invite({ address: "director@example.example", role: "director", of: "" });
  expect(session.store.get()).toMatchObject({ done: null, trouble: "offline" });
  line.isOnline = true;
  await session.again();
  expect(session.store.get()).toMatchObject({ trouble: null, done: { kind: "invited" } });
});

it("ends an access, which stays on the list as ended", async () => {
  const [sam] = session.store.get().users ?? [];
  if (!sam) throw new Error("nobody is there");
  await session.end(sam);
  const { done, users } = session.store.get();
  expect(done).toEqual({ kind: "ended", name: "Sam Somebody" });
  expect(users?.map(({ endedAt }) => endedAt === null)).toEqual([false]);
});
