import type { ReturnDefinition } from "../definition";

/** A part of a definition as it is being put together, for the schema to judge. */
type Part = Readonly<Record<string, unknown>>;

/** The keys of each part that a designer has columns for. What a person empties there is gone; every other key of the part stays as it was. */
const designed = {
  section: ["id", "kind", "label", "role", "intro", "groups", "headings", "fields"],
  field: [
    ...["id", "label", "type", "groups", "outOf", "n", "choices", "required", "definition"],
    ...["heldBy", "periods", "cohort"],
  ],
  rule: ["holds", "severity", "eachGroup", "wrong", "mend"],
  measure: [
    ...["id", "label", "shortLabel", "kind", "numerator", "denominator", "higherIs"],
    ...["groups", "periods", "breaks"],
  ],
} as const;

const without = (part: Part, keys: readonly string[]): Part =>
  Object.fromEntries(Object.entries(part).filter(([key]) => !keys.includes(key)));

/** Puts the parts of a definition together: what a designer says, over what the definition it started from says and the designer has no column for. */
export interface Keeping {
  /** A sheet, field or measure: `said` in the designer; `usual` where it is new, or of another kind than it was. */
  section(said: Part): Part;
  field(said: Part, usual: Part): Part;
  measure(said: Part, usual: Part): Part;
  /** The rules in order, each with the id it had, told by what must hold or by what the school is told; a new one gets the next free id of `idAt`. */
  rules(said: readonly Part[], usual: Part, idAt: (index: number) => string): readonly Part[];
  /** The budgets of each phase: as they were where neither the phases nor the largest of them changed. */
  typedCells(budget: number | undefined, phases: readonly string[]): Part;
  /** Who answers. */
  readonly respondent: string;
}

/** Keeps what a definition says; of none, nothing. `id`: the return's short name now. Under another one its rules get new ids, so that no two returns share one. */
export function keeping(from: ReturnDefinition | null, id: string): Keeping {
  const sections = from?.sections ?? [];
  const fields = sections.flatMap((section) => section.fields);
  const over = (before: Part | undefined, keys: readonly string[], said: Part, usual: Part): Part =>
    before ? { ...without(before, keys), ...said } : { ...usual, ...said };
  return {
    respondent: from?.respondent ?? "school",
    section: (said) =>
      over(
        sections.find((each) => each.id === said["id"]),
        designed.section,
        said,
        {},
      ),
    field: (said, usual) => {
      const before = fields.find((each) => each.id === said["id"] && each.type === said["type"]);
      // The bounds of a percentage are no columns of the designer; those of another number are.
      const keys = before?.type === "percent" ? designed.field : [...designed.field, "min", "max"];
      return over(before, keys, said, usual);
    },
    measure: (said, usual) =>
      over(
        from?.measures.find((each) => each.id === said["id"] && each.kind === said["kind"]),
        designed.measure,
        said,
        usual,
      ),
    rules: (said, usual, idAt) => keptRules(from, id, said, usual, idAt),
    typedCells: (budget, phases) =>
      from && sameList(from.phases, phases) && mostTyped(from) === budget
        ? from.typedCells
        : Object.fromEntries(phases.map((phase) => [phase, budget])),
  };
}

/** The most cells a definition lets one school type; what the designer's one budget stands for. */
export const mostTyped = ({ typedCells }: ReturnDefinition): number =>
  Math.max(0, ...Object.values(typedCells).filter((cells) => cells !== undefined));

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function keptRules(
  from: ReturnDefinition | null,
  id: string,
  said: readonly Part[],
  usual: Part,
  idAt: (index: number) => string,
): readonly Part[] {
  const left = [...(from?.rules ?? [])];
  const take = (key: "holds" | "wrong", value: unknown) => {
    const at = left.findIndex((rule) => rule[key] === value);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const byHolds = said.map((rule) => take("holds", rule["holds"]));
  const before = said.map((rule, index) => byHolds[index] ?? take("wrong", rule["wrong"]));
  const isSame = from?.id === id;
  const used = new Set<string>(isSame ? from.rules.map((rule) => rule.id) : []);
  const freeId = (index: number): string => {
    const free = [idAt(index), ...Array.from({ length: 99 }, (_, next) => idAt(next))].find((each) => !used.has(each));
    used.add(free ?? idAt(index));
    return free ?? idAt(index);
  };
  return said.map((rule, index) => {
    const kept = before[index];
    if (!kept) return { ...usual, id: freeId(index), ...rule };
    return { ...without(kept, designed.rule), ...(isSame ? {} : { id: freeId(index) }), ...rule };
  });
}
