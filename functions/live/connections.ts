import { z } from "zod";
import type { Person } from "../../core/wire/people";
import type { Topic } from "../store/topics";

/** A live connection: who it is of and until when (seconds since 1970), and the topics it hears. */
export interface Connection {
  readonly connectionId: string;
  readonly person: Person;
  readonly topics: readonly Topic[];
  readonly expires: number;
}

/** What a connection hears on a topic: changes of these schools (`all` of the topic), and releases for these audiences. */
export const hearsSchema = z.object({
  schools: z.union([z.literal("all"), z.array(z.string())]),
  audiences: z.array(z.enum(["schools", "board", "public"])),
});
export type Hears = z.infer<typeof hearsSchema>;

/** One that hears a topic, and what of it. */
export interface Listener {
  readonly connectionId: string;
  readonly hears: Hears;
}

/**
 * The live connections there are: kept in the table where many processes serve them, in memory where one process holds every socket. A `now` is in
 * seconds since 1970; a connection that has run out by then is as one that is not there.
 */
export interface Connections {
  put(connection: Connection): Promise<void>;
  /** Null when there is none. */
  read(connectionId: string, now: number): Promise<Connection | null>;
  /** Lets a connection hear more topics, until it runs out. */
  hear(connection: Connection, topics: ReadonlyMap<Topic, Hears>): Promise<void>;
  listeners(topic: Topic, now: number): Promise<readonly Listener[]>;
  /** Forgets a connection and all it heard; one that is not there is forgotten already. `heardOn`: a topic it was found by. */
  forget(connectionId: string, heardOn?: Topic): Promise<void>;
}
