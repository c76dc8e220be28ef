import { createCollection, readCollection } from "../../../functions/store/collections";
import type { Store } from "../../../functions/store/store";
import { collection } from "../../functions/submissions/sample";
import type { RunningLambda } from "./lambda";

/** What the schedule's asset must do with what EventBridge Scheduler sends. */
export function scheduleContract(running: () => RunningLambda, store: () => Store): void {
  it("erases a collection that was kept long enough, once, and leaves the others", async () => {
    const groupId = "scheduled";
    const old = { ...collection, groupId, id: "long-ago", opensOn: "2015-09-01", dueOn: "2015-11-30" };
    await createCollection(store(), old);
    await createCollection(store(), { ...collection, groupId, id: "now", dueOn: "2030-11-30" });
    expect(await running().invoke({ groupId })).toEqual({ releases: 0, mails: 0, erased: ["long-ago"] });
    expect(await running().invoke({ groupId })).toEqual({ releases: 0, mails: 0, erased: [] });
    expect((await readCollection(store(), groupId, "long-ago"))?.erasedOn).toBeDefined();
    expect((await readCollection(store(), groupId, "now"))?.erasedOn).toBeUndefined();
  });
}
