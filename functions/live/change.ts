import { createHash } from "node:crypto";
import type { Hears } from "./connections";
import type { Key } from "../store/keys";
import { heardIn, type Heard } from "../store/topics";

/** Something that was accepted and that others may want to hear of. `id` is the same however often the change is told, and says nothing. */
export interface Change extends Heard {
  readonly id: string;
  /** Whose answers; null for a change of the collection or a release. */
  readonly schoolId: string | null;
  /** Whom a release is for; null for other changes. */
  readonly audience: Hears["audiences"][number] | null;
}

const audiences = ["schools", "board", "public"] as const;

/** The change an item that was put makes; null for an item nobody need hear of, and for a head written when its school was first asked. */
export function changeIn(item: Readonly<Record<string, unknown>> & Key): Change | null {
  const heard = heardIn(item);
  if (!heard || item["version"] === 0) return null;
  const version = typeof item["version"] === "number" ? String(item["version"]) : "";
  const id = createHash("sha256").update(`${item.pk}|${item.sk}|${version}`).digest("base64url").slice(0, 16);
  const schoolId = typeof item["schoolId"] === "string" ? item["schoolId"] : null;
  return { ...heard, id, schoolId, audience: audiences.find((each) => each === item["audience"]) ?? null };
}

/** Whether a listener on a change's topic is told of it. */
export function isFor(hears: Hears, change: Change): boolean {
  if (change.what === "collection") return true;
  if (change.what === "release") return change.audience !== null && hears.audiences.includes(change.audience);
  return hears.schools === "all" || (change.schoolId !== null && hears.schools.includes(change.schoolId));
}
