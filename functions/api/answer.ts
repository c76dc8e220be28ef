import type { Problem, ProblemSlug } from "../../core/wire/problems";

/** What a problem carries beside its type and words: the findings, the clash, and so on. */
export type ProblemMembers = Partial<Omit<Problem, "type" | "title" | "status" | "detail">>;

/** An expected refusal: which problem, and in words what happened and what to do. */
export interface Refused<Slug extends ProblemSlug = ProblemSlug> {
  readonly refused: Slug;
  readonly detail: string;
  readonly members: ProblemMembers;
}

/** JSON in the shape the route's schema states. */
export interface JsonAnswer<Body> {
  readonly status: 200 | 201;
  readonly json: Body;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file to save: whole, or as it is made. */
export interface FileAnswer {
  readonly status: 200;
  readonly file: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing has changed since the reader's ETag. */
export interface NotModified {
  readonly status: 304;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a handler gives: an answer, or a refusal as a value. What it throws is a fault of ours. */
export type Answer<Body, Slug extends ProblemSlug> = JsonAnswer<Body> | FileAnswer | NotModified | Refused<Slug>;

/** An answer of 200 with JSON. */
export const ok = <Body>(json: Body, headers: Readonly<Record<string, string>> = {}): JsonAnswer<Body> => ({
  status: 200,
  json,
  headers,
});

/** An answer of 201 with JSON, for something that now exists and did not before. */
export const created = <Body>(json: Body, headers: Readonly<Record<string, string>> = {}): JsonAnswer<Body> => ({
  status: 201,
  json,
  headers,
});

/** An answer of 200 with a file to save, whole or as it is made. */
export const file = (
  content: FileAnswer["file"],
  name: string,
  headers: Readonly<Record<string, string>> = {},
): FileAnswer => ({ status: 200, file: content, name, headers });

/** A refusal, with what the caller needs to go on. */
export const refuse = <Slug extends ProblemSlug>(
  refused: Slug,
  detail: string,
  members: ProblemMembers = {},
): Refused<Slug> => ({ refused, detail, members });

/** Whether an answer is a refusal. */
export const isRefused = <Slug extends ProblemSlug>(value: object): value is Refused<Slug> => "refused" in value;
