import type { Comparison } from "../../../core/comparison/comparison";
import type { FigureDifference, SnapshotDiff, SnapshotSummary } from "../../../core/wire/releases";

/** The figures of one place that differ: a total's or a school's. */
export interface PlaceChanges {
  readonly key: string;
  readonly name: string;
  readonly differences: readonly FigureDifference[];
}

/** What is no longer as it was sealed for the last meeting. `notSealed`: returns in the summary now that were not among what was sealed, each with its period. */
export interface SinceMeeting {
  readonly meetingOn: string;
  readonly count: number;
  readonly places: readonly PlaceChanges[];
  readonly notSealed: readonly string[];
}

/** The collection a snapshot is of: its release is called by collection, audience and number. */
const collectionOf = ({ release }: SnapshotSummary): string => release.replace(/-board-\d+$/, "");

/** The snapshots of the last meeting that anything was sealed for: of each collection the one sealed last. */
export function ofLastMeeting(snapshots: readonly SnapshotSummary[]): SnapshotSummary[] {
  const last = snapshots.map(({ meetingOn }) => meetingOn).reduce((a, b) => (a > b ? a : b), "");
  const newest = new Map<string, SnapshotSummary>();
  for (const each of snapshots) {
    const known = newest.get(collectionOf(each));
    if (each.meetingOn === last && (known?.number ?? 0) < each.number) newest.set(collectionOf(each), each);
  }
  return [...newest.values()].sort((a, b) => a.number - b.number);
}

const scopes = ["group", "trust", "family", "school"] as const;

/** Headline measures of all pupils before the rest: what a board reads first. */
const weight = ({ headline, group }: FigureDifference): number => (headline ? 0 : 2) + (group === "all" ? 0 : 1);

/** Whether a number stands on either side: one reason for there being none in place of another is no news to a board. */
const isOfFigures = ({ before, after }: FigureDifference): boolean =>
  (before?.value ?? null) !== null || (after?.value ?? null) !== null;

/** The differences by what they are of: the whole group first, then its trusts, families and schools as the comparison orders them. */
function byPlace(differences: readonly FigureDifference[]): PlaceChanges[] {
  const places = new Map<string, FigureDifference[]>();
  const ordered = scopes.flatMap((scope) => differences.filter(({ of }) => of === scope));
  for (const each of ordered) {
    const key = `${each.of} ${each.id} ${each.name}`;
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  return [...places].map(([key, all]) => ({
    key,
    name: all[0]?.name ?? "",
    differences: all.toSorted((a, b) => weight(a) - weight(b)),
  }));
}

/** What changed since the snapshots of a meeting, beside the summary as it stands; null where nothing was sealed. */
export function sinceMeeting(
  sealed: readonly SnapshotSummary[],
  diffs: readonly SnapshotDiff[],
  summary: readonly Comparison[],
): SinceMeeting | null {
  const [first] = sealed;
  if (!first) return null;
  const collections = new Set(sealed.map(collectionOf));
  const differences = diffs.flatMap((diff) => diff.differences).filter(isOfFigures);
  return {
    meetingOn: first.meetingOn,
    count: differences.length,
    places: byPlace(differences),
    notSealed: summary
      .filter(({ collection }) => !collections.has(collection.id))
      .map(({ returnTitle, period }) => `${returnTitle} ${period}`),
  };
}
