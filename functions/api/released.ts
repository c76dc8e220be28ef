import type { Audience } from "../../core/protection/rules";
import { narrowed } from "../../core/releases/narrowed";
import type { Person } from "../../core/wire/people";
import { isKept } from "../dataProtection/retention";
import { holdsOneOf } from "../identity/scope";
import type { ReleaseContent } from "../releases/content";
import { openRelease } from "../releases/openRelease";
import { readCollection } from "../store/collections";
import { listReleases, readRelease, releaseIdOf, type KeptRelease } from "../store/releases";
import { refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";

/** The audiences a person belongs to: officers to all. */
export function audiencesOf(person: Person): readonly Audience[] {
  if (isOfficer(person)) return ["schools", "board", "public"];
  return [
    ...(holdsOneOf(person, ["school"]) ? (["schools"] as const) : []),
    ...(holdsOneOf(person, ["director"]) ? (["board"] as const) : []),
  ];
}

/** Whether a person reads live figures; everyone else reads what was released to them. */
export const isOfficer = (person: Person): boolean => holdsOneOf(person, ["groupOfficer", "trustOfficer"]);

/** A release that was opened for a reader: whole, and as far as they may see it. `version` is that of what they see. */
export interface OpenedRelease {
  readonly release: KeptRelease;
  readonly content: ReleaseContent;
  readonly comparisons: ReleaseContent["comparisons"];
  readonly version: string;
}

/** The schools a reader of releases sees by name: those of its trusts, and of a school itself alone. The others stand in the totals. */
function forReader(person: Person, { comparisons }: ReleaseContent): ReleaseContent["comparisons"] {
  const { trusts, schools } = person.scope;
  return comparisons.map(
    (comparison) =>
      // The narrowed comparison has the shape of the whole.
      structuredClone(
        narrowed(
          comparison,
          ({ schoolId, trustId }) =>
            (schools === "all" || schools.includes(schoolId)) &&
            (trusts === "all" || (trustId !== null && trusts.includes(trustId))),
        ),
      ) as ReleaseContent["comparisons"][number],
  );
}

const noSuchRelease = (): Refused<"no-such-release"> =>
  refuse(
    "no-such-release",
    "We know no such release that you may see. The list of releases has yours (GET /v1/releases).",
  );

/** Opens a release for a reader: one of an audience of theirs, of a collection that is still kept, else it is unknown to them. */
export async function openFor(
  { store, now }: Pick<ApiDeps, "store" | "now">,
  person: Person,
  asked: Pick<KeptRelease, "collection" | "audience" | "number"> | null,
): Promise<OpenedRelease | Refused<"no-such-release" | "sealed-content-altered">> {
  const { groupId } = person.scope;
  if (!asked || !audiencesOf(person).includes(asked.audience)) return noSuchRelease();
  const [release, collection] = await Promise.all([
    readRelease(store, groupId, asked),
    readCollection(store, groupId, asked.collection),
  ]);
  if (!release || !collection || !isKept(collection, now())) return noSuchRelease();
  const opened = await openRelease(store, groupId, release);
  if ("altered" in opened)
    return refuse(
      "sealed-content-altered",
      `Release ${releaseIdOf(release)} is no longer what was released: ${opened.altered}. Restore it from a backup.`,
    );
  const { content } = opened;
  const comparisons = forReader(person, content);
  const seen = comparisons.map((each) => each.schools.length).join(".");
  const erased = String(content.erased?.schools.length ?? 0);
  const version = `${release.hash.slice(0, 32)}-${String(release.number)}-${seen}-${erased}`;
  return { release, content, comparisons, version };
}

/** The newest release of a collection to an audience, opened: one of the reader's; the first of theirs where none is asked for. */
export async function newestFor(
  deps: Pick<ApiDeps, "store" | "now">,
  person: Person,
  collection: { readonly id: string; readonly title: string },
  audience: Audience | undefined = audiencesOf(person)[0],
): Promise<OpenedRelease | Refused<"no-such-release" | "sealed-content-altered">> {
  const newest = audience && (await listReleases(deps.store, person.scope.groupId, collection.id, audience)).at(-1);
  return newest
    ? openFor(deps, person, newest)
    : refuse("no-such-release", `Nothing of "${collection.title}" has been released to you yet.`);
}
