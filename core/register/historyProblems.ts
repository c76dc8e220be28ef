import type { RegisterProblem } from "./registerProblem";
import type { DatedFact } from "./held";
import type { School } from "./register";
import { schoolAt } from "./schoolAt";

const known = (date: string | null): date is string => date !== null && date !== "unknown";

/** How two facts of a history, the earlier one first, contradict each other; null where their dates leave room for both. */
function contradiction(earlier: DatedFact, later: DatedFact): "out of order" | "at the same time" | null {
  if (known(earlier.from) && known(later.to) && later.to < earlier.from) return "out of order";
  if (earlier.to === null) return "at the same time";
  return known(earlier.to) && known(later.from) && earlier.to >= later.from ? "at the same time" : null;
}

function inHistory(history: readonly DatedFact[], what: string, text: (index: number) => string): string[] {
  const inverted = history.flatMap((fact, index) =>
    known(fact.from) && known(fact.to) && fact.to < fact.from
      ? [`the ${what} ${text(index)} from ${fact.from} to ${fact.to}, which ends before it begins`]
      : [],
  );
  const contradicting = history.flatMap((later, index) =>
    history.slice(0, index).flatMap((earlier, at) => {
      const how = contradiction(earlier, later);
      return how ? [`the ${what}s ${text(at)} and ${text(index)} ${how}`] : [];
    }),
  );
  return [...inverted, ...contradicting];
}

/**
 * What is wrong in a school's dated history: a fact that ends before it begins, two out of order, and two at once where only one can be. Trusts
 * are compared membership by membership: a school may be planned for one trust while it is joined to another.
 */
export function historyProblems(school: School): RegisterProblem[] {
  const name = schoolAt(school, null).short;
  const trusts = (membership: "planned" | "joined") => school.trusts.filter((fact) => fact.membership === membership);
  const wrongs = [
    ...inHistory(school.laestabs, "LAESTAB", (index) => String(school.laestabs[index]?.laestab)),
    ...inHistory(school.urns, "URN", (index) => String(school.urns[index]?.urn)),
    ...inHistory(school.names, "name", (index) => `"${String(school.names[index]?.name)}"`),
    ...inHistory(school.statuses, "status", (index) => `"${String(school.statuses[index]?.status)}"`),
    ...(["planned", "joined"] as const).flatMap((membership) =>
      inHistory(trusts(membership), `${membership} trust`, (index) => String(trusts(membership)[index]?.trustId)),
    ),
  ];
  return wrongs.map((wrong) => ({
    kind: "history",
    schoolIds: [school.schoolId],
    wrong: `${name} has ${wrong}.`,
    mend: "Correct the dates so that one ends the day before the next begins, or set what no source dates to unknown.",
  }));
}
