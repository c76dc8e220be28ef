import { compareProtected, type EarlierPeriod, type UnknownInPeriod } from "../../core/comparison/compare";
import type { Comparison } from "../../core/comparison/comparison";
import type { Answers } from "../../core/comparison/yearFigures";
import type { Reading } from "../../core/protection/held";
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

/** How small numbers are protected: by which rules, and who reads a period of a return beside which other releases. */
export interface Protection {
  readonly rules: ProtectionRules;
  readonly readings: (returnId: string, period: string) => readonly Reading[];
}

/**
 * The comparisons of a collection, one for each return it asks, with the same returns' earlier periods behind them. Where two earlier collections
 * ask about one period, the newer stands. With `protection` small numbers are hidden, and what is not to be known is given beside each.
 */
export async function comparedIn(
  store: Store,
  sources: Sources,
  protection?: Protection,
): Promise<{ readonly comparison: Comparison; readonly unknowns: readonly UnknownInPeriod[] }[]> {
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
    return compareProtected({
      ...{ definition, register, asOf, reader, collection: now.collection, answers: answers(definition) },
      earlier: [...earlier.values()],
      england: englandFigures,
      ...(protection
        ? { protection: protection.rules, readings: (period) => protection.readings(definition.id, period) }
        : {}),
    });
  });
}

/** The same with nothing hidden. */
export const comparisonsOf = async (store: Store, sources: Sources): Promise<Comparison[]> =>
  (await comparedIn(store, sources)).map(({ comparison }) => comparison);
