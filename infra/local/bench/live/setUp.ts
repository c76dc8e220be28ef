import { registerSchema } from "../../../../core/register/register";
import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { layoutOf } from "../../../../core/returns/layout";
import { saveRegister } from "../../../../functions/store/register";
import { localOfficer } from "../../signIn/localPeople";
import { openService } from "../../service/openService";

export const benchGroup = "bench";
export const schoolCount = 47;
export const collections = ["singly", "together", "interrupted"] as const;

const source = "made for a measurement";
const since = { from: "unknown", to: null, source } as const;

/** The ids of the schools that send. */
export const schoolIds = Array.from(
  { length: schoolCount },
  (_, index) => `sch_bench${String(index).padStart(3, "0")}`,
);

/** The trust a school stands in: two, by turns. */
export const trustOf = (schoolId: string): string => (Number(schoolId.slice(-3)) % 2 === 0 ? "tru_one" : "tru_two");

const register = registerSchema.parse({
  groupId: benchGroup,
  name: "Measured group",
  version: 1,
  trusts: ["tru_one", "tru_two"].map((trustId) => ({ trustId, name: trustId, groupTrust: true })),
  families: [{ familyId: "fam_one", name: "One", trustId: "tru_one" }],
  schools: schoolIds.map((schoolId, index) => ({
    ...{ schoolId, phases: ["primary"], ageLow: 4, ageHigh: 11, familyId: "fam_one", aliases: [] },
    laestabs: [{ laestab: `3732${String(index + 100)}`, ...since }],
    urns: [{ urn: String(107_100 + index), ...since }],
    names: [{ name: `School ${String(index)}`, short: `School ${String(index)}`, ...since }],
    statuses: [{ status: "Open", ...since }],
    trusts: [{ trustId: trustOf(schoolId), membership: "joined", ...since }],
  })),
});

/** Fills a new data folder: the register, and collections of primary outcomes that are open now. */
export async function setUp(data: string): Promise<void> {
  const officer = localOfficer(benchGroup);
  const settings = { data, groupId: benchGroup, signIn: "local", whoIs: () => Promise.resolve(officer) } as const;
  const { store, app, close } = await openService(settings);
  await saveRegister(store, register, { by: officer, now: new Date() });
  const today = Date.now();
  const day = (days: number): string => new Date(today + days * 86_400_000).toISOString().slice(0, 10);
  for (const id of collections) {
    const answer = await app.request("http://localhost/v1/collections", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        ...{ id, title: id, opensOn: day(-1), dueOn: day(30) },
        returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
  await close();
}

const layout = layoutOf([{ definition: primaryOutcomes, period: "2024/25", asOf: "2026-09-01" }]);

/** Whole answers that no rule objects to. */
export const someAnswers = Object.fromEntries(
  [...layout.cells.keys()].map((cell) => {
    const value = { ks2_eligible: 30, ks2_rwm_exp_n: 18 }[cell];
    return [cell, value === undefined ? { kind: "code", code: "x" } : { kind: "number", value }];
  }),
);
