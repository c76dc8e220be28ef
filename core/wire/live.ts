import { z } from "zod";

/** A ticket opens one live connection within a minute: `address` is where, the ticket already in it. Used once. */
export const liveTicketSchema = z
  .object({
    ticket: z.string(),
    address: z.string().describe("The WebSocket address to open, the ticket in it"),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "LiveTicket", description: "Opens one live connection, once, within a minute" });

/** As many collections as one request may ask to hear of; more are asked for in more requests. */
export const mostSubscribedAtOnce = 20;

/** What a client says on a live connection: which collections it wants to hear of, or that it is still there. */
export const liveRequestSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("subscribe"),
    collections: z.array(z.string().min(1).max(40)).min(1).max(mostSubscribedAtOnce),
  }),
  z.strictObject({ type: z.literal("ping") }),
]);

/**
 * What the service says. `changed` is a notice: something behind a collection's figures changed, in the part of one trust (null: in none, or
 * in the whole collection). It never holds a figure or names a school; `changes` are opaque, one for each change, the same when it is sent again.
 */
export const liveMessageSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("subscribed"), collections: z.array(z.string()), unknown: z.array(z.string()) }),
  z.strictObject({ type: z.literal("pong") }),
  z.strictObject({
    type: z.literal("changed"),
    collection: z.string(),
    what: z.enum(["answers", "collection", "release"]),
    trust: z.string().nullable(),
    changes: z.array(z.string()).min(1),
  }),
  z.strictObject({ type: z.literal("not understood") }),
]);

export type LiveTicket = z.infer<typeof liveTicketSchema>;
export type LiveRequest = z.infer<typeof liveRequestSchema>;
export type LiveMessage = z.infer<typeof liveMessageSchema>;
export type LiveNotice = Extract<LiveMessage, { type: "changed" }>;
