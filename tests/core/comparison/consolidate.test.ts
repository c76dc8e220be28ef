import { revisionThatCounts, whyNothing, type Head } from "../../../core/comparison/consolidate";

const head = (status: Head["status"], revision: number, approved = 0, authorised = 0): Head => ({
  status,
  revision,
  approved,
  authorised,
});

describe("revisionThatCounts", () => {
  it.each<[string, Head, { revision: number; status: string }]>([
    ["nothing sent", head("not started", 0), { revision: 0, status: "not started" }],
    ["a revision sent", head("submitted", 3), { revision: 3, status: "submitted" }],
    ["a revision after an approved one", head("submitted", 4, 3), { revision: 4, status: "submitted" }],
  ])("for an officer and the school is the newest: %s", (_, of, expected) => {
    expect(revisionThatCounts(of, "officer")).toEqual(expected);
    expect(revisionThatCounts(of, "school")).toEqual(expected);
  });

  it.each<[string, Head, { revision: number; status: string }]>([
    ["nothing approved", head("submitted", 3), { revision: 0, status: "submitted" }],
    ["an approved one below the newest", head("submitted", 4, 3), { revision: 3, status: "approved" }],
    ["an authorised one below an approved one", head("approved", 5, 5, 2), { revision: 2, status: "authorised" }],
    ["queried after approval", head("queried", 4, 3), { revision: 3, status: "approved" }],
  ])("for the board is the last authorised, else approved: %s", (_, of, expected) =>
    expect(revisionThatCounts(of, "board")).toEqual(expected),
  );
});

describe("whyNothing", () => {
  it.each([
    ["not started", "nothing returned yet"],
    ["submitted", "returned, not yet approved"],
    ["queried", "returned and queried, not yet approved"],
  ] as const)("says of a school that is %s: %s", (status, why) =>
    expect(whyNothing({ status, basis: null })).toBe(why),
  );
  it("says nothing where a revision counts", () =>
    expect(whyNothing({ status: "submitted", basis: "returned" })).toBeNull());
});
