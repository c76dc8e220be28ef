import { changeIn, type Change } from "../../../functions/live/change";
import { notify } from "../../../functions/live/notify";
import type { NoticeDeps } from "../../../functions/live/deps";
import type { Connections } from "../../../functions/live/connections";
import { memoryConnections } from "../../../functions/live/memoryConnections";
import { tableConnections } from "../../../functions/store/connections";
import { queryItems } from "../../../functions/store/items";
import { deadLetterKey, headKey } from "../../../functions/store/keys";
import { answersTopic } from "../../../functions/store/topics";
import { person } from "../api/example";
import { temporaryFolder } from "../store/dataFolder";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const now = new Date("2026-10-05T10:00:00Z");
const expires = now.getTime() / 1000 + 60;
let made = 0;
const partitionOf = () => ({ groupId: "g", trustId: "tru_one", collectionId: `c${String(++made)}` });
type Partition = ReturnType<typeof partitionOf>;

/** The change that a head makes when it is put at a version. */
function change(partition: Partition, version = 1): Change {
  const found = changeIn({ ...headKey(partition, "sch_a"), schoolId: "sch_a", version });
  if (!found) throw new Error("a head that moved is a change");
  return found;
}

let connections: Connections;

async function listening(partition: Partition, connectionId: string, ttl = expires): Promise<void> {
  const topic = answersTopic(partition);
  const connection = { connectionId, person: person("g"), topics: [topic], expires: ttl };
  await connections.put({ ...connection, topics: [] });
  await connections.hear(connection, new Map([[topic, { schools: "all", audiences: [] }]]));
}

const deps = (send: NoticeDeps["send"]): NoticeDeps & { readonly waits: number[]; readonly logged: unknown[] } => {
  const waits: number[] = [];
  const logged: unknown[] = [];
  const wait = (ms: number) => Promise.resolve(void waits.push(ms));
  return {
    store: folder.store,
    connections,
    now: () => now,
    newId: () => `d${String(++made)}`,
    log: (line) => logged.push(line),
    send,
    wait,
    waits,
    logged,
  };
};

describe.each([
  ["in the table", () => tableConnections(folder.store)],
  ["in memory", memoryConnections],
])("notify, with connections %s", (_, open) => {
  beforeAll(() => {
    connections = open();
  });

  it("tells a change once in a batch that holds it twice, and several in one notice", async () => {
    const partition = partitionOf();
    await listening(partition, "one");
    const sent: unknown[] = [];
    const setting = deps((_, message) => Promise.resolve(void sent.push(message)).then(() => "sent"));
    const [first, second] = [change(partition, 1), change(partition, 2)];
    expect(await notify(setting, [first, first, second])).toEqual({ sent: 1, gone: 0, dead: 0 });
    expect(sent).toEqual([
      {
        type: "changed",
        collection: partition.collectionId,
        what: "answers",
        trust: "tru_one",
        changes: [first.id, second.id],
      },
    ]);
    expect(first.id).not.toBe(second.id);
  });

  it("forgets a connection that is gone, and does not ask for it again", async () => {
    const partition = partitionOf();
    await listening(partition, "left");
    const setting = deps(() => Promise.resolve("gone"));
    expect(await notify(setting, [change(partition)])).toEqual({ sent: 0, gone: 1, dead: 0 });
    expect(await notify(setting, [change(partition, 2)])).toEqual({ sent: 0, gone: 0, dead: 0 });
    expect(await connections.read("left", 0)).toBeNull();
  });

  it("tells nobody whose connection has run out", async () => {
    const partition = partitionOf();
    await listening(partition, "over", now.getTime() / 1000);
    expect(
      await notify(
        deps(() => Promise.resolve("sent")),
        [change(partition)],
      ),
    ).toEqual({ sent: 0, gone: 0, dead: 0 });
  });

  it("tries again after a failure, at growing intervals", async () => {
    const partition = partitionOf();
    await listening(partition, "shaky");
    let calls = 0;
    const setting = deps(() => (++calls < 3 ? Promise.reject(new Error("busy")) : Promise.resolve("sent")));
    expect(await notify(setting, [change(partition)])).toEqual({ sent: 1, gone: 0, dead: 0 });
    expect(setting.waits).toEqual([100, 200]);
  });

  it("keeps what cannot be delivered as a dead letter, says so, and still tells the others", async () => {
    const partition = partitionOf();
    await listening(partition, "broken");
    await listening(partition, "well");
    const setting = deps((id) => (id === "broken" ? Promise.reject(new Error("down")) : Promise.resolve("sent")));
    expect(await notify(setting, [change(partition)])).toEqual({ sent: 1, gone: 0, dead: 1 });
    expect(setting.logged).toEqual([expect.objectContaining({ code: "notice-not-delivered", reason: "Error" })]);
    const letters = await queryItems(folder.store, { pk: deadLetterKey("d").pk, prefix: "d" });
    expect(letters.filter(({ notice }) => notice.collection === partition.collectionId)).toEqual([
      expect.objectContaining({ connectionId: "broken" }),
    ]);
  });

  it("forgets all a connection heard when it closes, and nothing of another", async () => {
    const partition = partitionOf();
    await listening(partition, "closes");
    await listening(partition, "stays");
    await connections.forget("closes");
    const left = await connections.listeners(answersTopic(partition), 0);
    expect(left).toEqual([{ connectionId: "stays", hears: { schools: "all", audiences: [] } }]);
  });
});

it("a head written when its school was first asked, and an item nobody need hear of, are no change", () => {
  expect(changeIn({ ...headKey(partitionOf(), "sch_a"), version: 0 })).toBeNull();
  expect(changeIn({ pk: "G#g", sk: "SCHOOL#sch_a", version: 3 })).toBeNull();
  expect(changeIn({ pk: "T#tru_one#C#c", sk: "REV#sch_a#000001" })).toBeNull();
});
