import * as keys from "../../../functions/store/keys";
import { revisionAt } from "../../../functions/store/revisionAt";

const partition = { groupId: "hallam", trustId: "mat-1", collectionId: "autumn-2026" };

test("revisionAt reads back the key of a revision, in and out of a trust", () => {
  expect(revisionAt(keys.revisionKey(partition, "sch_a", 12))).toEqual({
    ...{ partition: { ...partition, groupId: "" }, schoolId: "sch_a", revision: 12 },
  });
  const inNone = { ...partition, trustId: null };
  expect(revisionAt(keys.revisionKey(inNone, "sch_a", 1))?.partition).toEqual(inNone);
});

test.each([
  keys.headKey(partition, "sch_a"),
  keys.eventKey(partition, "sch_a", "01J"),
  keys.schoolKey("hallam", "sch_a"),
])("revisionAt is null for %j", (key) => expect(revisionAt(key)).toBeNull());
