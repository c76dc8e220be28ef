import { createHash } from "node:crypto";
import { applyPlan, type ImportPlan } from "../../core/register/importPlan";
import type { ImportTable } from "../../core/register/importTable";
import { planImport } from "../../core/register/planImport";
import type { Register } from "../../core/register/register";
import { saveRegister } from "../store/register";
import type { Person, Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";

/** An import of a register file. `planId` null: only say what it would do. */
export interface RegisterImport {
  readonly register: Register;
  readonly table: ImportTable;
  readonly file: string;
  readonly endMissing: boolean;
  readonly planId: string | null;
  readonly by: Person;
  readonly now: Date;
  readonly newId: () => string;
}

/** What came of it. `moved`: the plan named is not what the file would do to the register now. `errors`: the file has some. */
export type RegisterImported =
  | { readonly kind: "planned" | "errors" | "moved"; readonly plan: ImportPlan }
  | { readonly kind: "applied"; readonly plan: ImportPlan; readonly version: number };

/** Eight small letters and digits of an id's chance part: opaque, and never one the register holds. */
function mintingFor(register: Register, newId: () => string): (kind: "school" | "trust" | "family") => string {
  const taken = new Set([
    ...register.schools.map(({ schoolId }) => schoolId),
    ...register.trusts.map(({ trustId }) => trustId),
    ...register.families.map(({ familyId }) => familyId),
  ]);
  const prefixes = { school: "sch", trust: "tru", family: "fam" } as const;
  return (kind) => {
    for (;;) {
      const id = `${prefixes[kind]}_${newId().slice(-8).toLowerCase()}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

/**
 * Works out what importing a file would do and, where the plan is named, does exactly that. Nothing is imported in part. Two imports at once: the
 * register's next version is one of them, the other is told it moved.
 */
export async function importRegister(store: Store, wanted: RegisterImport): Promise<RegisterImported> {
  const { register, table, file, endMissing, planId, by, now } = wanted;
  const plan = planImport(register, table, {
    ...{ file, endMissing },
    today: londonDate(now),
    mintId: mintingFor(register, wanted.newId),
    hash: (text) => createHash("sha256").update(text).digest("hex").slice(0, 32),
  });
  if (planId === null) return { kind: "planned", plan };
  if (planId !== plan.planId) return { kind: "moved", plan };
  const applied = applyPlan(register, plan);
  if (applied.refused) return { kind: applied.because, plan };
  if (applied.changed && (await saveRegister(store, applied.register, { by, now })) === "moved")
    return { kind: "moved", plan };
  return { kind: "applied", plan, version: applied.register.version };
}
