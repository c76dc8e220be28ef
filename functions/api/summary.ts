import { z } from "zod";
import { boardWorkbook } from "../../core/sheets/board/boardWorkbook";
import { summaryAnswerSchema } from "../../core/wire/summary";
import { file, isRefused, ok } from "./answer";
import { media } from "./media";
import { kept, notModified } from "./notModified";
import { none, route } from "./route";
import { shownToBoard } from "./shownToBoard";

const collectionQuery = z.object({
  collection: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe("The collection; the latest of each return when it is left out"),
});

/** GET /v1/summary: what the board is shown of a collection, or of the latest of each return, for a program that draws it. */
export const getSummary = route({
  operation: "getSummary",
  params: none,
  query: collectionQuery,
  gives: summaryAnswerSchema,
  given: { 200: "What the board is shown", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, query, headers }) {
    const shown = await shownToBoard(deps, person, query.collection);
    if (isRefused(shown)) return shown;
    const unchanged = notModified(headers, shown.version);
    if (unchanged) return unchanged;
    const { group, asOf, version, attribution } = shown;
    const { id, title } = shown.collection;
    const comparisons = [...(await shown.comparisons())];
    return ok({ group, asOf, collection: { id, title }, comparisons, attribution: [...attribution] }, kept(version));
  },
});

/** GET /v1/summary.xlsx: the same as the board's workbook. */
export const getSummaryWorkbook = route({
  operation: "getSummaryWorkbook",
  params: none,
  query: collectionQuery,
  gives: media.xlsx,
  given: { 200: "The board's summary", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, query, headers }) {
    const shown = await shownToBoard(deps, person, query.collection);
    if (isRefused(shown)) return shown;
    const unchanged = notModified(headers, shown.version);
    if (unchanged) return unchanged;
    const { collection, attribution, group: groupName, version } = shown;
    const [first, ...others] = await shown.comparisons();
    if (!first) throw new Error(`collection ${collection.id} asks no return`);
    const plan = boardWorkbook({ groupName, comparisons: [first, ...others], attribution });
    return file(
      new Uint8Array(await deps.drawWorkbook(plan)),
      `Board summary, ${collection.title}.xlsx`,
      kept(version),
    );
  },
});
