import { z } from "zod";
import { audiences, type Audience } from "../../core/protection/rules";
import { releaseSummarySchema } from "../../core/wire/releases";
import { getItem, ifAbsent, lastItem, putItem, queryItems, takeItem } from "./items";
import { plannedReleaseKey, plannedReleases, releaseKey, releasesOf, releaseTurnKey } from "./keys";
import type { Store } from "./store";

const keptSchema = releaseSummarySchema.omit({ id: true }).extend({
  content: z.string(),
  contentBefore: z.array(z.string()).exactOptional(),
});

/**
 * A release without what it showed. `content` is the hash its content is kept under; `hash` is of what it showed, whenever that was. `contentBefore`: what a school
 * was erased from was kept under these.
 */
export type KeptRelease = z.infer<typeof keptSchema>;

/** The id of a release: `autumn-2026-board-3`. */
export const releaseIdOf = ({
  collection,
  audience,
  number,
}: Pick<KeptRelease, "collection" | "audience" | "number">) => `${collection}-${audience}-${String(number)}`;

/** What a release's id says; null for a text that is none. */
export function parseReleaseId(id: string): Pick<KeptRelease, "collection" | "audience" | "number"> | null {
  const [, collection, audience, number] =
    /^([a-z0-9][a-z0-9-]{0,39})-(schools|board|public)-([1-9][0-9]{0,5})$/.exec(id) ?? [];
  const known = audiences.find((each) => each === audience);
  return collection !== undefined && known ? { collection, audience: known, number: Number(number) } : null;
}

/** Puts a release where there is none of its number yet. It never changes afterwards. */
async function putRelease(store: Store, groupId: string, release: KeptRelease): Promise<void> {
  const key = releaseKey(groupId, release.collection, release.audience, release.number);
  await putItem(store, { ...key, ...release }, ifAbsent);
}

const turnSchema = z.object({ turn: z.int().positive(), release: keptSchema });

/** How many releases were decided in a group. The last one is put first where whoever decided it was cut off, so that each that was decided is there to be read. */
export async function releaseTurn(store: Store, groupId: string): Promise<number> {
  const item = await getItem(store, releaseTurnKey(groupId));
  if (!item) return 0;
  const { turn, release } = turnSchema.parse(item);
  await putRelease(store, groupId, release);
  return turn;
}

/**
 * Decides a release that was made beside everything that was there after `turn` decisions, and puts it. `moved`: another was decided since, of whatever collection and to
 * whomever, so that it is to be made again beside that one too.
 */
export async function decideRelease(
  store: Store,
  groupId: string,
  turn: number,
  release: KeptRelease,
): Promise<"put" | "moved"> {
  const item = { ...releaseTurnKey(groupId), turn: turn + 1, release };
  const unmoved = {
    ConditionExpression: "#turn = :turn",
    ExpressionAttributeNames: { "#turn": "turn" },
    ExpressionAttributeValues: { ":turn": turn },
  };
  if ((await putItem(store, item, turn === 0 ? ifAbsent : unmoved)) === "refused") return "moved";
  await putRelease(store, groupId, release);
  return "put";
}

/** Says where a release is kept now that a school was erased from it; nothing else of a release ever changes. */
export async function replaceContent(
  store: Store,
  groupId: string,
  release: KeptRelease,
  content: string,
): Promise<void> {
  const key = releaseKey(groupId, release.collection, release.audience, release.number);
  const contentBefore = [...(release.contentBefore ?? []), release.content];
  await putItem(store, { ...key, ...release, content, contentBefore });
}

/** One release; null when there is none of that number. */
export async function readRelease(
  store: Store,
  groupId: string,
  { collection, audience, number }: Pick<KeptRelease, "collection" | "audience" | "number">,
): Promise<KeptRelease | null> {
  const item = await getItem(store, releaseKey(groupId, collection, audience, number));
  return item && keptSchema.parse(item);
}

/** The releases of a collection for an audience, oldest first; for every audience of every collection when they are not given. */
export const listReleases = async (
  store: Store,
  groupId: string,
  collection?: string,
  audience?: Audience,
): Promise<KeptRelease[]> =>
  (await queryItems(store, releasesOf(groupId, collection, audience))).map((item) => keptSchema.parse(item));

/** The newest release of a collection to an audience, read alone however many there are; null where there is none. */
export async function newestRelease(
  store: Store,
  groupId: string,
  collection: string,
  audience: Audience,
): Promise<KeptRelease | null> {
  const item = await lastItem(store, releasesOf(groupId, collection, audience));
  return item && keptSchema.parse(item);
}

/** A release to make on a day, and who asked for it. */
const plannedSchema = z.object({
  collection: z.string(),
  audience: z.enum(audiences),
  on: z.iso.date(),
  by: z.object({ id: z.string(), name: z.string() }),
});

/** A release that is planned: of which collection, to whom, on which civil day, and who asked for it. */
export type Planned = z.infer<typeof plannedSchema>;

/** Plans a release; the same plan again is the same. */
export async function putPlanned(store: Store, groupId: string, planned: Planned): Promise<void> {
  await putItem(store, { ...plannedReleaseKey(groupId, planned), ...planned });
}

/** Every release that is planned, by day. */
export const listPlanned = async (store: Store, groupId: string): Promise<Planned[]> =>
  (await queryItems(store, plannedReleases(groupId))).map((item) => plannedSchema.parse(item));

/** Forgets a plan, because it is carried out or withdrawn. Gives what was planned; null when it was forgotten before. */
export async function forgetPlanned(
  store: Store,
  groupId: string,
  planned: Omit<Planned, "by">,
): Promise<Planned | null> {
  const item = await takeItem(store, plannedReleaseKey(groupId, planned));
  return item && plannedSchema.parse(item);
}
