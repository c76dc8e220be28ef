import type { LiveMessage } from "../../core/wire/live";
import type { Person } from "../../core/wire/people";
import { isRefused } from "../api/answer";
import { collectionInScope } from "../api/findInScope";
import { holdsOneOf } from "../identity/scope";
import { answersTopic, collectionTopic, type Topic } from "../store/topics";
import { partitionsOf } from "../store/partitions";
import type { KeptCollection } from "../store/collections";
import type { Connection, Hears } from "./connections";
import type { LiveDeps } from "./deps";

const officers = ["groupOfficer", "trustOfficer"] as const;

/** What a person hears of a collection that was narrowed to their scope, by topic: nothing of answers they may not see. */
export function topicsFor(person: Person, collection: KeptCollection): Map<Topic, Hears> {
  const isOfficer = holdsOneOf(person, officers);
  const audiences: Hears["audiences"] = isOfficer
    ? ["schools", "board", "public"]
    : [
        ...(holdsOneOf(person, ["school"]) ? (["schools"] as const) : []),
        ...(holdsOneOf(person, ["director"]) ? (["board"] as const) : []),
      ];
  const topics = new Map<Topic, Hears>([
    [collectionTopic(collection.groupId, collection.id), { schools: [], audiences }],
  ]);
  if (!isOfficer && !holdsOneOf(person, ["school"])) return topics;
  for (const partition of partitionsOf(collection)) {
    const schools = collection.schools.filter(({ trustId }) => trustId === partition.trustId);
    const hearsAll = isOfficer && person.scope.schools === "all";
    topics.set(answersTopic(partition), {
      schools: hearsAll ? "all" : schools.map(({ schoolId }) => schoolId),
      audiences: [],
    });
  }
  return topics;
}

/** Lets a connection hear the collections that lie in its person's scope; the others are named as unknown. */
export async function subscribe(
  { store, connections, now }: LiveDeps,
  connection: Connection,
  collections: readonly string[],
): Promise<LiveMessage> {
  const heard = new Map<Topic, Hears>();
  const subscribed: string[] = [];
  const unknown: string[] = [];
  for (const id of new Set(collections)) {
    const collection = await collectionInScope({ store, now }, connection.person, id);
    if (isRefused(collection)) {
      unknown.push(id);
      continue;
    }
    subscribed.push(id);
    for (const [topic, hears] of topicsFor(connection.person, collection)) heard.set(topic, hears);
  }
  await connections.hear(connection, heard);
  return { type: "subscribed", collections: subscribed, unknown };
}
