import type { Collection } from "../../core/returns/collection";
import type { Partition } from "./keys";

/** The partition a school's answers are kept in, by its trust at the moment of issue; null when the collection was not issued to it. */
export function partitionOf(collection: Collection, schoolId: string): Partition | null {
  const issued = collection.schools.find((school) => school.schoolId === schoolId);
  return issued ? { groupId: collection.groupId, collectionId: collection.id, trustId: issued.trustId } : null;
}

/** The partitions of a collection, one for each trust it was issued in (and one for the schools in none). */
export function partitionsOf(collection: Collection): Partition[] {
  const trustIds = [...new Set(collection.schools.map((school) => school.trustId))];
  return trustIds.map((trustId) => ({ groupId: collection.groupId, collectionId: collection.id, trustId }));
}
