import { releasing, reminding, type KeyShape } from "./accessPatterns";
import {
  collectionKey,
  collectionsOfGroup,
  connectionKey,
  deadLetterKey,
  issueParts,
  mailKey,
  plannedReleaseKey,
  plannedReleases,
  snapshotKey,
  snapshotsOfGroup,
  subscriptionKey,
  subscriptionsTo,
  ticketKey,
} from "./keys";

/** How a handler that is no route reads and writes the table. */
export interface HandlerPattern {
  readonly handler: string;
  readonly reads: readonly KeyShape[];
  readonly writes: readonly KeyShape[];
}

/** One access pattern for each handler of live connections and of the schedule. */
export const handlerPatterns: readonly HandlerPattern[] = [
  { handler: "live connect", reads: [], writes: [ticketKey, connectionKey] },
  { handler: "live disconnect", reads: [], writes: [connectionKey, subscriptionKey] },
  {
    handler: "live receive",
    reads: [connectionKey, collectionKey, issueParts],
    writes: [connectionKey, subscriptionKey],
  },
  {
    handler: "schedule",
    reads: [...reminding, collectionsOfGroup, plannedReleases, ...releasing.reads, snapshotsOfGroup],
    writes: [mailKey, ...releasing.writes, snapshotKey, plannedReleaseKey],
  },
  {
    handler: "live notify",
    reads: [subscriptionsTo],
    writes: [connectionKey, subscriptionKey, deadLetterKey],
  },
];
