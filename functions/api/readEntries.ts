import type { z } from "zod";
import { entriesFromJson } from "../../core/wire/entries";
import type { checkRequestSchema } from "../../core/wire/findings";
import type { Person } from "../../core/wire/people";
import { backgroundOf, type Background } from "../intake/background";
import { cellsNotAsked, sentAsEntries, type Sent } from "../../core/rules/judge";
import { isRefused, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { askedSchool, type AskedSchool } from "./findInScope";

/** Entries that were sent without a workbook: whose they are, and what they are judged against. */
export interface ReadEntries {
  readonly asked: AskedSchool;
  readonly background: Background;
  readonly sent: Sent;
  readonly origin: null;
}

/** Reads entries for a school in a collection. A cell the collection does not ask is refused, so that no answer is kept that nobody would look at. */
export async function readEntries(
  deps: ApiDeps,
  person: Person,
  { collection: id, school: code, entries, filledIn, notes }: z.output<typeof checkRequestSchema>,
): Promise<
  ReadEntries | Refused<"no-such-school" | "no-such-collection" | "school-not-asked" | "request-not-understood">
> {
  const asked = await askedSchool(deps, person, { collection: id, school: code });
  if (isRefused(asked)) return asked;
  const background = await backgroundOf(deps.store, asked, filledIn ? entriesFromJson(filledIn) : null);
  const sent = sentAsEntries(entriesFromJson(entries), notes);
  const unknown = cellsNotAsked(background.layout, sent.entries);
  if (unknown.length === 0) return { asked, background, sent, origin: null };
  return refuse("request-not-understood", `The collection does not ask for ${unknown.slice(0, 3).join(", ")}.`, {
    issues: unknown
      .slice(0, 100)
      .map((cell) => ({ path: `entries.${cell}`, message: "is not asked in this collection" })),
  });
}
