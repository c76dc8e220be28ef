/** A fact with the days it held, as registerSchema has it: civil dates, `unknown` where no source dates it, `to: null` while it holds. */
export interface DatedFact {
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}

/**
 * The fact of a history that held on a day. `certain`: dated sources say so. Otherwise it is the latest of those that may have held, and
 * `perhaps` lists the earlier ones that no source rules out.
 */
export interface Held<Fact> {
  readonly fact: Fact;
  readonly certain: boolean;
  readonly perhaps: readonly Fact[];
}

type Answer = "yes" | "perhaps" | "no";

function heldThen(fact: DatedFact, date: string | null): Answer {
  if (date === null) return fact.to === null ? "yes" : fact.to === "unknown" ? "perhaps" : "no";
  if (fact.from !== "unknown" && fact.from > date) return "no";
  if (fact.to !== null && fact.to !== "unknown" && fact.to < date) return "no";
  return fact.from === "unknown" || fact.to === "unknown" ? "perhaps" : "yes";
}

/**
 * What held on a civil date (`yyyy-mm-dd`), or as the register stands (`null`). A history is in order of time. Null where nothing on
 * record can have held then: before the first known start, after the last known end.
 */
export function heldOn<Fact extends DatedFact>(history: readonly Fact[], date: string | null): Held<Fact> | null {
  const sure = history.filter((fact) => heldThen(fact, date) === "yes").at(-1);
  if (sure) return { fact: sure, certain: true, perhaps: [] };
  const possible = history.filter((fact) => heldThen(fact, date) === "perhaps");
  const latest = possible.at(-1);
  return latest ? { fact: latest, certain: false, perhaps: possible.slice(0, -1) } : null;
}

/** Every fact that held, or may have held, on a civil date or (`null`) as the register stands; several trusts may at once. */
export const allHeldOn = <Fact extends DatedFact>(history: readonly Fact[], date: string | null): Held<Fact>[] =>
  history
    .map((fact) => ({ fact, answer: heldThen(fact, date) }))
    .filter(({ answer }) => answer !== "no")
    .map(({ fact, answer }) => ({ fact, certain: answer === "yes", perhaps: [] }));
