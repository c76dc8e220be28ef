import { revisionThatCounts, type Answer, type Reader } from "../../core/comparison/consolidate";
import type { Answers } from "../../core/comparison/yearFigures";
import { accountedFor, stagesOf, withLaterStages, type Accounted } from "../../core/entries/imports/accountedFor";
import { standingEntries, type StandingEntry } from "../../core/entries/imports/standing";
import type { CellId } from "../../core/entries/entry";
import type { ReturnDefinition } from "../../core/returns/definition";
import { partitionOf } from "../store/partitions";
import { readRevisions } from "../store/revisions";
import type { Store } from "../store/store";
import type { Standing } from "./sources";

/** What counts for one school over everything a collection asks, before it is parted by return. */
interface Counted {
  readonly answer: Pick<Answer, "status" | "revision" | "erasedOn">;
  readonly accounted: ReadonlyMap<CellId, Accounted>;
  readonly standing: ReadonlyMap<CellId, StandingEntry>;
}

/** The answers to one return of a collection. */
export type AnswersTo = (definition: ReturnDefinition) => Answers;

/** The field of a cell id: `ks2_eligible` of `ks2_eligible.dis`. */
const fieldOf = (cell: CellId): string => cell.split(".")[0] ?? cell;

const nothing = { entries: new Map(), imported: new Map() };

/**
 * What counts for each school of a collection, return by return: the revision that counts for the reader over what was imported, or what was imported alone
 * where no revision counts. Which cells a school was asked follows from its revision: an accepted one leaves none blank.
 */
export async function readAnswers(
  store: Store,
  { collection, heads, imported }: Standing,
  reader: Reader,
): Promise<AnswersTo> {
  const wanted = heads.flatMap((head) => {
    const partition = partitionOf(collection, head.schoolId);
    return partition ? [{ partition, schoolId: head.schoolId, ...revisionThatCounts(head, reader) }] : [];
  });
  const revisions = await readRevisions(store, wanted);
  const counted = wanted.map(({ schoolId, revision, status }): [string, Counted] => {
    const { erasedOn, ...found } = revisions.get(schoolId) ?? {};
    if (erasedOn !== undefined)
      return [schoolId, { answer: { status, revision, erasedOn }, accounted: new Map(), standing: new Map() }];
    const answered = revision > 0 ? { ...nothing, ...found } : null;
    const standing = standingEntries(imported.get(schoolId) ?? []);
    const accounted = accountedFor(standing, answered, () => false);
    return [schoolId, { answer: { status, revision }, accounted, standing }];
  });
  return (definition) => {
    const fields = new Set(definition.sections.flatMap((section) => section.fields.map(({ id }) => id)));
    const stage = collection.returns.find(({ returnId }) => returnId === definition.id)?.stage ?? "school";
    return new Map(
      counted.map(([schoolId, { answer, accounted, standing }]) => {
        const asked = new Map([...accounted].filter(([cell]) => fields.has(fieldOf(cell))));
        const own = [...withLaterStages(asked, standing, () => stage)];
        const stages = stagesOf(
          own.map(([, each]) => each),
          stage,
        );
        return [schoolId, { ...answer, stages, entries: new Map(own.map(([cell, { entry }]) => [cell, entry])) }];
      }),
    );
  };
}
