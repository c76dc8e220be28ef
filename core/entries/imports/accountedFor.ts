import type { Stage } from "../../returns/collection";
import { areEqual } from "../../rules/excelValue";
import { sameEntry, type CellId, type Entries, type Entry } from "../entry";
import { finality } from "./stages";
import type { StandingEntry, StandingOrigin } from "./standing";

/**
 * How an entry that counts came to stand. `imported`: from a file, and the school has not said a word about it. `confirmed`: from a file, and the school
 * sent it back as it was. `corrected`: the school put its own in its place. `typed`: nobody had it but the school.
 */
export type Basis = "imported" | "confirmed" | "corrected" | "typed";

/** An entry that counts, how it came to stand, and the file behind it (of a corrected one: the file it was put in place of). */
export interface Accounted {
  readonly entry: Entry;
  readonly basis: Basis;
  readonly origin: StandingOrigin | null;
}

/** A school's revision with what stood imported when it was sent: what it confirmed or corrected. */
export interface AnsweredRevision {
  readonly entries: Entries;
  readonly imported: ReadonlyMap<CellId, StandingEntry>;
}

/** Whether an entry says what was imported: to the last digit Excel keeps, and one code in whichever spelling. */
export function saysWhatWasImported(entry: Entry, imported: Entry): boolean {
  if (entry.kind === "code" && imported.kind === "code") return entry.code === imported.code;
  if (entry.kind === "number" && imported.kind === "number") return areEqual(entry.value, imported.value);
  if (entry.kind === "published" && imported.kind === "published") return areEqual(entry.value, imported.value);
  return sameEntry(entry, imported);
}

function accountOf(entry: Entry, then: StandingEntry | undefined, now: StandingEntry | undefined): Accounted {
  if (!then) return { entry, basis: "typed", origin: null };
  if (!saysWhatWasImported(entry, then.entry)) return { entry, basis: "corrected", origin: then.origin };
  // What was only confirmed gives way to a later stage of the same figure; what the school corrected does not.
  return now && finality(now.origin.stage) > finality(then.origin.stage)
    ? { entry: now.entry, basis: "imported", origin: now.origin }
    : { entry, basis: "confirmed", origin: then.origin };
}

/**
 * What counts for a school, cell by cell: everything imported where it has sent nothing (`revision` null); else its revision for every cell it answered, and
 * what was imported for the cells nobody asks a school (progress, destinations, confidence limits). Blank cells are left out.
 */
export function accountedFor(
  standing: ReadonlyMap<CellId, StandingEntry>,
  revision: AnsweredRevision | null,
  wasAsked: (cell: CellId) => boolean,
): ReadonlyMap<CellId, Accounted> {
  const counted = new Map<CellId, Accounted>();
  for (const [cell, { entry, origin }] of standing)
    if (!revision || (!wasAsked(cell) && !revision.entries.has(cell)))
      counted.set(cell, { entry, basis: "imported", origin });
  for (const [cell, entry] of revision?.entries ?? [])
    counted.set(cell, accountOf(entry, revision?.imported.get(cell), standing.get(cell)));
  return counted;
}

/**
 * What counts where a return asked for figures of a stage (`askedFor` a cell): one the school typed, before any file had it, gives way to a file of a later stage,
 * such as August's results to the provisional ones. What it corrected does not: there it has said that the file is wrong.
 */
export const withLaterStages = (
  counted: ReadonlyMap<CellId, Accounted>,
  standing: ReadonlyMap<CellId, StandingEntry>,
  askedFor: (cell: CellId) => Stage,
): ReadonlyMap<CellId, Accounted> =>
  new Map(
    [...counted].map(([cell, each]) => {
      const now = each.basis === "typed" && standing.get(cell);
      return now && finality(now.origin.stage) > finality(askedFor(cell))
        ? [cell, { entry: now.entry, basis: "imported", origin: now.origin }]
        : [cell, each];
    }),
  );

/**
 * The stages of the figures among some entries that count, from the least to the most final: of an imported or confirmed one its file's, of a corrected one
 * `school`, of a typed one `asked`. Codes and words have none.
 */
export function stagesOf(counted: Iterable<Accounted>, asked: Stage): readonly Stage[] {
  const stages = new Set<Stage>();
  for (const { entry, basis, origin } of counted) {
    if (entry.kind !== "number" && entry.kind !== "published") continue;
    stages.add(basis === "typed" || !origin ? asked : basis === "corrected" ? "school" : origin.stage);
  }
  return [...stages].sort((a, b) => finality(a) - finality(b));
}
