import type { ImportedRow } from "./importedRow";
import type { ImportProblem } from "./importPlan";
import type { Register } from "./register";

type Trust = Register["trusts"][number];
type Family = Register["families"][number];

/** The trust and family a row names, as the register has them or would have them; null where it names none. */
export interface ImportPlace {
  readonly trust: Trust | null;
  readonly family: Family | null;
  readonly problems: readonly ImportProblem[];
}

/** The places rows name, and the trusts and families the register does not have yet: a name it has in another spelling of case is the same. */
export interface ImportPlaces {
  readonly placeOf: (given: ImportedRow) => ImportPlace;
  readonly addedTrusts: readonly Trust[];
  readonly addedFamilies: readonly Family[];
}

/** Adds a thing under its id and its name, whatever the case of the name. */
function addTo<Item>(index: Map<string, Item[]>, item: Item, id: string, name: string): void {
  for (const key of new Set([id, name.toLowerCase()])) index.set(key, [...(index.get(key) ?? []), item]);
}

/**
 * Finds the trust and family of each row by id or name, adding those the register lacks, with ids from `mintId`. A family belongs to one
 * trust: a row that puts it in another is an error, as is a new family in a row with no trust.
 */
export function importPlaces(register: Register, mintId: (kind: "trust" | "family") => string): ImportPlaces {
  const addedTrusts: Trust[] = [];
  const addedFamilies: Family[] = [];
  const trusts = new Map<string, Trust[]>();
  for (const trust of register.trusts) if (trust.groupTrust) addTo(trusts, trust, trust.trustId, trust.name);
  const families = new Map<string, Family[]>();
  for (const family of register.families) addTo(families, family, family.familyId, family.name);
  const hasTrusts = trusts.size > 0;
  const named = <Item>(index: ReadonlyMap<string, Item[]>, text: string): Item[] =>
    index.get(text) ?? index.get(text.toLowerCase()) ?? [];

  function trustOf(name: string, query: (wrong: string, mend: string) => void): Trust {
    const [known] = named(trusts, name);
    if (known) return known;
    const trust = { trustId: mintId("trust"), name, groupTrust: true };
    if (hasTrusts)
      query(`the register has no trust "${name}" and would add it`, "If it is one the register has, use that name.");
    addedTrusts.push(trust);
    addTo(trusts, trust, trust.trustId, trust.name);
    return trust;
  }

  function placeOf({ row, family: familyName, trust: trustName }: ImportedRow): ImportPlace {
    const problems: ImportProblem[] = [];
    const say =
      (severity: "error" | "query", column: string) =>
      (wrong: string, mend: string): void => {
        problems.push({ severity, row, column, wrong: `Row ${String(row)}: ${wrong}.`, mend });
      };
    const trust = trustName === null ? null : trustOf(trustName, say("query", "trust"));
    if (familyName === null) return { trust, family: null, problems };
    const candidates = named(families, familyName);
    const family = trust ? candidates.find((one) => one.trustId === trust.trustId) : candidates[0];
    if (family) return { trust, family, problems };
    const [elsewhere] = candidates;
    const wrong = say("error", "family");
    if (elsewhere && trust) {
      const home = named(trusts, elsewhere.trustId)[0]?.name ?? elsewhere.trustId;
      wrong(`the family "${familyName}" belongs to ${home}, not to ${trust.name}`, "Correct the family or the trust.");
    } else if (!trust) {
      wrong(`the register has no family "${familyName}"`, "Use a family it has, or enter the trust of the new one.");
    } else {
      const added = { familyId: mintId("family"), name: familyName, trustId: trust.trustId };
      if (register.families.length > 0)
        say("query", "family")(
          `the register has no family "${familyName}" and would add it to ${trust.name}`,
          "If it is one the register has, use that name.",
        );
      addedFamilies.push(added);
      addTo(families, added, added.familyId, added.name);
      return { trust, family: added, problems };
    }
    return { trust, family: null, problems };
  }
  return { placeOf, addedTrusts, addedFamilies };
}
