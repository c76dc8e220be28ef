import type { FigureDifference, SnapshotDiff, SnapshotSummary } from "../../../core/wire/releases";

/** The figures of one place that differ: a total's or a school's. */
export interface PlaceChanges {
  readonly key: string;
  readonly name: string;
  readonly differences: readonly FigureDifference[];
}

/**
 * What is no longer as it was sealed for a meeting. `isOver`: the day of the meeting has passed in London. `otherReturns`: returns of which the summary now has another
 * period, or that only one of the two has.
 */
export interface SinceMeeting {
  readonly meetingOn: string;
  readonly isOver: boolean;
  readonly count: number;
  readonly places: readonly PlaceChanges[];
  readonly otherReturns: SnapshotDiff["otherPeriods"];
}

/** What was sealed last for the latest meeting that anything was sealed for; null where nothing was. */
export const ofLastMeeting = (snapshots: readonly SnapshotSummary[]): SnapshotSummary | null =>
  snapshots.toSorted((a, b) => a.meetingOn.localeCompare(b.meetingOn) || a.number - b.number).at(-1) ?? null;

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

/** What changed since a snapshot was sealed, looked at on a civil date in London. */
export function sinceMeeting(
  { meetingOn }: Pick<SnapshotSummary, "meetingOn">,
  { differences, otherPeriods }: SnapshotDiff,
  today: string,
): SinceMeeting {
  const ofFigures = differences.filter(isOfFigures);
  return {
    ...{ meetingOn, isOver: meetingOn < today, otherReturns: otherPeriods },
    ...{ count: ofFigures.length, places: byPlace(ofFigures) },
  };
}
