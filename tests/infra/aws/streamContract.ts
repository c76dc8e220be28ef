import { createCollection } from "../../../functions/store/collections";
import { readHead } from "../../../functions/store/heads";
import { headKey, revisionKey } from "../../../functions/store/keys";
import { putRevision } from "../../../functions/store/revisions";
import type { Store } from "../../../functions/store/store";
import { collection, counts, during, head, partitionIn, schoolId } from "../../functions/submissions/sample";
import { streamEvent } from "./events";
import type { RunningLambda } from "./lambda";

/** What the stream's asset must do with what the table accepted, in and out of a trust. */
export function streamContract(running: () => RunningLambda, store: () => Store): void {
  it.each([schoolId, "sch_cccccccc"])("brings the head of %s to a revision whose writer died", async (school) => {
    await createCollection(store(), collection);
    const partition = partitionIn(collection, school);
    await putRevision(store(), partition, {
      ...{ schoolId: school, revision: 1, base: 0, seen: null, submissionId: "s1", hash: "h1", by: head },
      ...{ at: during.toISOString(), returns: [], entries: counts({ a: 1 }), findings: [] },
    });
    expect((await readHead(store(), partition, school)).revision).toBe(0);
    const event = streamEvent(headKey(partition, school), revisionKey(partition, school, 1));
    expect(await running().invoke(event)).toEqual({ batchItemFailures: [] });
    expect(await readHead(store(), partition, school)).toMatchObject({ revision: 1, status: "submitted", hash: "h1" });
    expect(await running().invoke(event)).toEqual({ batchItemFailures: [] });
    expect((await readHead(store(), partition, school)).version).toBe(1);
  });
}
