import { personSchema } from "../../core/wire/people";
import { hearsSchema, type Connections } from "../live/connections";
import { atMost } from "./atMost";
import { batchPutItems, getItem, putItem, queryItems, takeItem } from "./items";
import { connectionKey, subscriptionKey, subscriptionsTo } from "./keys";
import type { Store } from "./store";
import type { Topic } from "./topics";

/** Live connections in the table. The connection is written before what it hears, so that one that dies in between is still forgotten whole. */
export const tableConnections = (store: Store): Connections => ({
  async put({ connectionId, expires, ...about }) {
    await putItem(store, { ...connectionKey(connectionId), connectionId, ...about, ttl: expires });
  },

  async read(connectionId, now) {
    const item = await getItem(store, connectionKey(connectionId));
    if (!item || item["ttl"] <= now) return null;
    return { connectionId, person: personSchema.parse(item["person"]), topics: item["topics"], expires: item["ttl"] };
  },

  async hear(connection, topics) {
    const { connectionId, expires } = connection;
    await this.put({ ...connection, topics: [...new Set([...connection.topics, ...topics.keys()])] });
    const items = [...topics].map(([topic, hears]) => ({
      ...subscriptionKey(topic, connectionId),
      ...{ connectionId, hears, ttl: expires },
    }));
    await batchPutItems(store, items);
  },

  async listeners(topic, now) {
    const items = await queryItems(store, subscriptionsTo(topic));
    return items
      .filter((item) => item["ttl"] > now)
      .map((item) => ({ connectionId: item["connectionId"], hears: hearsSchema.parse(item["hears"]) }));
  },

  async forget(connectionId, heardOn) {
    const item = await takeItem(store, connectionKey(connectionId));
    const heard = (item?.["topics"] ?? []) as Topic[];
    const topics = new Set<Topic>(heardOn === undefined ? heard : [...heard, heardOn]);
    await atMost(8, [...topics], (topic) => takeItem(store, subscriptionKey(topic, connectionId)));
  },
});
