import type { Entry } from "../../../core/entries/entry";
import { cellIdOf } from "../../../core/returns/definition";
import { readCollection } from "../../../functions/store/collections";
import { putImported } from "../../../functions/store/imported";
import { partitionOf } from "../../../functions/store/partitions";
import type { OpenService } from "../service/openService";
import { returnId } from "./answers";
import type { KeyStage2Row } from "./hallam/keyStage2";

/** The pupil groups of which the results file publishes a percentage and no cohort. */
const groups = ["girls", "dis"] as const;

const entryOf = (figure: KeyStage2Row["rwmExpectedOf"]["girls"]): Entry =>
  "percent" in figure
    ? { kind: "published", value: figure.percent / 100 }
    : { kind: "code", code: figure.code, ...(figure.typed === undefined ? {} : { typed: figure.typed }) };

/**
 * Puts the figures only a file can give (published percentages without a cohort, the Department's own codes) before the schools are asked, so
 * that each template comes with them. The origin is the row of `keyStage2.json`, from 1. A second time changes nothing.
 */
export async function importGroupFigures(
  { store, groupId, officer }: OpenService,
  collectionId: string,
  rows: readonly { readonly row: KeyStage2Row; readonly at: number }[],
  now: Date,
): Promise<void> {
  const collection = await readCollection(store, groupId, collectionId);
  if (!collection) throw new Error(`${collectionId} was not issued`);
  for (const { row, at } of rows) {
    const partition = partitionOf(collection, row.schoolId);
    if (!partition) throw new Error(`${collectionId} was not issued to ${row.schoolId}`);
    const cells = groups.map((group) => ({ group, cell: cellIdOf("ks2_rwm_exp_n", group) }));
    await putImported(store, partition, {
      schoolId: row.schoolId,
      returnId,
      stage: "final",
      edition: row.period,
      file: "keyStage2.json",
      entries: new Map([
        ...cells.map(({ group, cell }) => [cell, entryOf(row.rwmExpectedOf[group])] as const),
        ...groups.map((group) => [cellIdOf("ks2_eligible", group), { kind: "code", code: "x" } as const] as const),
      ]),
      origins: new Map(cells.map(({ group, cell }) => [cell, { row: at, column: `rwmExpectedOf.${group}` }])),
      by: { id: officer.id, name: officer.name },
      at: now.toISOString(),
    });
  }
}
