import { compare, type EarlierPeriod } from "../../core/comparison/compare";
import type { Comparison } from "../../core/comparison/comparison";
import type { Answers } from "../../core/comparison/yearFigures";
import type { ShownBefore } from "../../core/protection/protectYear";
import type { ProtectionRules } from "../../core/protection/rules";
import { englandFigures } from "../../core/measures/england/england";
import type { Collection } from "../../core/returns/collection";
import { asksOf } from "../returns/definitions";
import type { Store } from "../store/store";
import { readAnswers } from "./readAnswers";
import type { Sources } from "./sources";

/** Earlier answers, those of a school that was issued under another trust then than now marked as from before it joined. */
function markedBefore(now: Collection, then: Collection, answers: Answers): Answers {
  const trusts = new Map(now.schools.map(({ schoolId, trustId }) => [schoolId, trustId]));
  const moved = new Set(
    then.schools.filter(({ schoolId, trustId }) => trusts.get(schoolId) !== trustId).map(({ schoolId }) => schoolId),
  );
  return new Map(
    [...answers].map(([schoolId, answer]) => [
      schoolId,
      moved.has(schoolId) ? { ...answer, beforeJoining: true as const } : answer,
    ]),
  );
}

/** The schools' figures of one return and period among comparisons. */
const valuesIn = (comparisons: readonly Comparison[], returnId: string, period: string): ShownBefore =>
  new Map(
    comparisons
      .filter((each) => each.returnId === returnId && each.period === period)
      .flatMap(({ schools }) => schools.map(({ schoolId, values }) => [schoolId, values] as const)),
  );

/**
 * The comparisons of a collection, one for each return it asks, with the same returns' earlier periods behind them. Where two earlier collections
 * ask about one period, the newer stands. With `protection` small numbers are hidden, also beside what the same readers were `shownBefore`.
 */
export async function comparisonsOf(
  store: Store,
  sources: Sources,
  protection?: ProtectionRules,
  shownBefore: readonly Comparison[] = [],
): Promise<Comparison[]> {
  const { register, reader, asOf, now } = sources;
  const asks = await asksOf(store, now.collection);
  const answers = await readAnswers(store, now, reader);
  const before = await Promise.all(
    sources.earlier.map(async (standing) => ({
      collection: standing.collection,
      answers: await readAnswers(store, standing, reader),
    })),
  );
  return asks.map(({ definition, period: asked }) => {
    const earlier = new Map<string, EarlierPeriod>();
    for (const { collection, answers: then } of before)
      for (const { returnId, period } of collection.returns)
        if (returnId === definition.id && period < asked && !earlier.has(period))
          earlier.set(period, { period, answers: markedBefore(now.collection, collection, then(definition)) });
    return compare({
      ...{ definition, register, asOf, reader, collection: now.collection, answers: answers(definition) },
      earlier: [...earlier.values()],
      england: englandFigures,
      ...(protection ? { protection, shownBefore: valuesIn(shownBefore, definition.id, asked) } : {}),
    });
  });
}
