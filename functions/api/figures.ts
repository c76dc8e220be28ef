import { z } from "zod";
import { pupilGroups } from "../../core/returns/pupilGroups";
import { schoolAt } from "../../core/register/schoolAt";
import { figureAnswerSchema } from "../../core/wire/figures";
import { figureCells, figureFrom, findFigure } from "../comparison/figureSource";
import { askedOf } from "../returns/askedOf";
import { readRevision } from "../store/revisions";
import { mendHead } from "../submissions/mendHead";
import { isRefused, ok, refuse } from "./answer";
import { askedSchool } from "./findInScope";
import { none, route } from "./route";
import { schoolInCollection } from "./submit";

/** GET /v1/figures/…: where one school's figure comes from: the revision and its cells, who sent it and when. */
export const getFigure = route({
  operation: "getFigure",
  params: schoolInCollection.extend({ measure: z.string().min(1).max(60), group: z.string().min(1).max(20) }),
  query: none,
  gives: figureAnswerSchema,
  given: { 200: "Where the figure comes from" },
  problems: ["no-such-school", "no-such-collection", "school-not-asked", "no-such-figure"],
  async handle({ deps, person, params }) {
    const asked = await askedSchool(deps, person, params);
    if (isRefused(asked)) return asked;
    const { collection, partition, school } = asked;
    const { schoolId } = school;
    const { asks, layout } = await askedOf(deps.store, collection, school.phases);
    const found = findFigure(asks, params.measure, params.group);
    if ("why" in found) return refuse("no-such-figure", found.why);
    const { ask, measure, group } = found;
    const { status, revision: newest } = await mendHead(deps.store, partition, schoolId);
    const revision = await readRevision(deps.store, partition, schoolId, newest);
    const entries = revision?.entries ?? new Map();
    const stage = collection.returns.find(({ returnId }) => returnId === ask.definition.id)?.stage ?? "school";
    return ok({
      collection: { id: collection.id, title: collection.title },
      ...{ schoolId, stage, period: ask.period, name: schoolAt(school, null).name },
      measure: { id: measure.id, label: measure.label, definition: measure.definition },
      group: { id: group, label: pupilGroups[group].label },
      figure: figureFrom(found, { status, revision: newest, entries }),
      sent: revision && {
        ...{ revision: newest, by: revision.by, receivedAt: revision.at, status },
        href: `/v1/collections/${collection.id}/schools/${schoolId}/submissions/${String(newest)}`,
      },
      cells: figureCells(found, layout, entries),
    });
  },
});
