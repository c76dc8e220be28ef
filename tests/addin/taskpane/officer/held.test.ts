import { heldOf } from "../../../../addin/taskpane/officer/release/held";
import type { SummaryAnswer } from "../../../../core/wire/summary";

type Comparison = SummaryAnswer["comparisons"][number];
type School = Comparison["schools"][number];

const school = (schoolId: string, status: School["status"], revision: number, basis: School["basis"]) =>
  ({ schoolId, shortName: schoolId.toUpperCase(), status, revision, basis }) as School;
const held = (...returns: readonly School[][]) =>
  heldOf({ comparisons: returns.map((schools) => ({ schools }) as Comparison) });

it.each([
  ["nobody asked", held([]), { asked: 0, authorised: 0, approved: 0, imported: 0, waiting: [] }],
  [
    "one of each",
    held([
      school("a", "authorised", 2, "returned"),
      school("b", "approved", 1, "returned"),
      school("c", "submitted", 0, null),
      school("d", "not started", 0, "imported"),
    ]),
    {
      ...{ asked: 4, authorised: 1, approved: 1, imported: 1 },
      waiting: [
        { schoolId: "c", name: "C", status: "submitted" },
        { schoolId: "d", name: "D", status: "not started" },
      ],
    },
  ],
  [
    "a school asked two returns counts once, by what stands in either",
    held([school("a", "not started", 0, null)], [school("a", "not started", 0, "imported")]),
    {
      ...{ asked: 1, authorised: 0, approved: 0, imported: 1 },
      waiting: [{ schoolId: "a", name: "A", status: "not started" }],
    },
  ],
])("heldOf: %s", (_, found, expected) => expect(found).toEqual(expected));
