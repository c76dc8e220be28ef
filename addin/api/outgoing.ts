import { z } from "zod";
import { submissionRequestSchema } from "../../core/wire/submissions";

/** What is to be sent, once: `key` is the same for every try, so that the service takes it in once however often it arrives. `seen`: the newer revision the sender has seen. */
export const outgoingSchema = z.object({
  key: z.string(),
  collection: z.string(),
  schoolId: z.string(),
  seen: z.int().nullable(),
  request: submissionRequestSchema,
  queuedAt: z.iso.datetime(),
});

export type Outgoing = z.infer<typeof outgoingSchema>;

/** Where text is kept when the pane is closed. */
export interface Keep {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string | null) => void;
}

const keyOf = (collection: string, schoolId: string): string => `trustwide.outgoing.${collection}.${schoolId}`;

/** What waits to be sent for a school in a collection; null for nothing, or nothing that can be read. */
export function waiting(keep: Keep, collection: string, schoolId: string): Outgoing | null {
  const text = keep.read(keyOf(collection, schoolId));
  if (text === null) return null;
  const parsed = outgoingSchema.safeParse(parsedJson(text));
  return parsed.success ? parsed.data : null;
}

/** Keeps what is to be sent before it is sent: a newer one takes the place of one that never left. */
export function queue(keep: Keep, outgoing: Outgoing): void {
  keep.write(keyOf(outgoing.collection, outgoing.schoolId), JSON.stringify(outgoing));
}

/** Forgets what waited, once the service has answered it. */
export function settle(keep: Keep, { collection, schoolId }: Outgoing): void {
  keep.write(keyOf(collection, schoolId), null);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
