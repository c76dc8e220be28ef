import { z } from "zod";
import { pupilGroups } from "../../core/returns/pupilGroups";
import { schoolAt } from "../../core/register/schoolAt";
import { figureAnswerSchema } from "../../core/wire/figures";
import { figureCells, figureFrom, findFigure } from "../comparison/figureSource";
import { askedOf } from "../returns/askedOf";
import { accountedFor, stagesOf, withLaterStages } from "../../core/entries/imports/accountedFor";
import { standingOfSchool } from "../imports/standing";
import { readHead } from "../store/heads";
import type { Partition } from "../store/keys";
import type { Store } from "../store/store";
import { readRevision } from "../store/revisions";
import { mendHead } from "../submissions/mendHead";
import { isRefused, ok, refuse } from "./answer";
import { schoolToRead } from "./findInScope";
import { none, route } from "./route";
import { schoolInCollection } from "./submit";

/** Where a school stands for who reads its figure: at its newest revision, or, from before it joined, at the one that was authorised. */
async function standingOf(store: Store, partition: Partition, schoolId: string, beforeJoining: boolean) {
  if (!beforeJoining) return mendHead(store, partition, schoolId);
  const { authorised } = await readHead(store, partition, schoolId);
  return { revision: authorised, status: authorised > 0 ? ("authorised" as const) : ("not started" as const) };
}

/** GET /v1/figures/…: where one school's figure comes from: the revision and its cells, who sent it and when. */
export const getFigure = route({
  operation: "getFigure",
  params: schoolInCollection.extend({ measure: z.string().min(1).max(60), group: z.string().min(1).max(20) }),
  query: none,
  gives: figureAnswerSchema,
  given: { 200: "Where the figure comes from" },
  problems: ["no-such-school", "no-such-collection", "school-not-asked", "no-such-figure"],
  async handle({ deps, person, params }) {
    const asked = await schoolToRead(deps, person, params);
    if (isRefused(asked)) return asked;
    const { store, collection, partition, school, beforeJoining } = asked;
    const { schoolId } = school;
    const { asks, layout } = await askedOf(store, collection, school.phases);
    const found = findFigure(asks, params.measure, params.group);
    if ("why" in found) return refuse("no-such-figure", found.why);
    const { ask, measure, group } = found;
    const { status, revision: newest } = await standingOf(store, partition, schoolId, beforeJoining);
    const revision = await readRevision(store, partition, schoolId, newest);
    // What was imported before the school joined stays with the trust it was in then.
    const standing = beforeJoining ? new Map() : await standingOfSchool(store, collection, schoolId);
    const asksStage = collection.returns.find(({ returnId }) => returnId === ask.definition.id)?.stage ?? "school";
    const counted = withLaterStages(
      accountedFor(standing, revision && { imported: new Map(), ...revision }, () => false),
      standing,
      () => asksStage,
    );
    const entries = new Map([...counted].map(([cell, { entry }]) => [cell, entry]));
    const cells = figureCells(found, layout, counted);
    const stage =
      stagesOf(
        cells.flatMap(({ cell }) => counted.get(cell) ?? []),
        asksStage,
      )[0] ?? asksStage;
    return ok({
      collection: { id: collection.id, title: collection.title },
      ...{ schoolId, stage, period: ask.period, name: schoolAt(school, null).name },
      measure: { id: measure.id, label: measure.label, definition: measure.definition },
      group: { id: group, label: pupilGroups[group].label },
      figure: figureFrom(found, { status, revision: newest, entries }),
      sent: revision && {
        ...{ revision: newest, by: revision.by, receivedAt: revision.at, status },
        href: beforeJoining
          ? null
          : `/v1/collections/${collection.id}/schools/${schoolId}/submissions/${String(newest)}`,
      },
      beforeJoining,
      cells,
    });
  },
});
