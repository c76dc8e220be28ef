import type { Connection, Connections, Hears } from "./connections";
import type { Topic } from "../store/topics";

/** Live connections in memory, for a service whose one process holds every socket: they end when it does, and so does this. */
export function memoryConnections(): Connections {
  const connections = new Map<string, Connection>();
  const heard = new Map<Topic, Map<string, Hears>>();
  const isThere = (connectionId: string, now: number): boolean => (connections.get(connectionId)?.expires ?? 0) > now;
  return {
    put(connection) {
      connections.set(connection.connectionId, connection);
      return Promise.resolve();
    },
    read: (connectionId, now) =>
      Promise.resolve(isThere(connectionId, now) ? (connections.get(connectionId) ?? null) : null),
    hear(connection, topics) {
      const all = new Set([...connection.topics, ...topics.keys()]);
      connections.set(connection.connectionId, { ...connection, topics: [...all] });
      for (const [topic, hears] of topics) {
        const on = heard.get(topic) ?? new Map<string, Hears>();
        heard.set(topic, on.set(connection.connectionId, hears));
      }
      return Promise.resolve();
    },
    listeners: (topic, now) =>
      Promise.resolve(
        [...(heard.get(topic) ?? [])]
          .filter(([connectionId]) => isThere(connectionId, now))
          .map(([connectionId, hears]) => ({ connectionId, hears })),
      ),
    forget(connectionId) {
      for (const topic of connections.get(connectionId)?.topics ?? []) {
        const on = heard.get(topic);
        on?.delete(connectionId);
        if (on?.size === 0) heard.delete(topic);
      }
      connections.delete(connectionId);
      return Promise.resolve();
    },
  };
}
