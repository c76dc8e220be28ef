import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { comparisonSchema } from "../../../../core/wire/comparison";
import { readKeyStage2 } from "./hallam/keyStage2";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { openXmlProblems } from "../../../interop/support/openXmlProblems";
import { run, type Ran } from "../commandLine/run";

const shared = join("..", "shared", "data");

/** One published row: who, when, how many pupils, and the percentage published for each measure. */
interface Published {
  readonly laestab: string;
  readonly period: string;
  readonly eligible: number;
  readonly percents: Readonly<Record<string, number>>;
}

const columns = {
  ks2_rwm_exp: ["rwmExpected", "rwmExpected"],
  ks2_rwm_high: ["rwmHigher", "rwmHigher"],
  ks2_reading_exp: ["readingExpected", "readingExpected"],
  ks2_writing_exp: ["writingExpected", "writingExpected"],
  ks2_maths_exp: ["mathsExpected", "mathsExpected"],
} as const;
const measures = Object.keys(columns) as (keyof typeof columns)[];

function carriedRows(): Published[] {
  return readKeyStage2().rows.map(({ laestab, period, eligible, shares }) => ({
    laestab,
    period,
    eligible,
    percents: Object.fromEntries(measures.map((measure) => [measure, shares[columns[measure][0]].percent])),
  }));
}

function sharedRows(): Published[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(shared, "dfe", "ks2_2023-2025.csv")), {
    columns: true,
  });
  return rows.map((row) => ({
    laestab: row["laestab"] ?? "",
    period: `${row["year"]?.slice(0, 5)}${row["year"]?.slice(7)}`,
    eligible: Number(row["eligiblePupils"]),
    percents: Object.fromEntries(measures.map((measure) => [measure, Number(row[columns[measure][1]])])),
  }));
}

/** Trust and family by LAESTAB, as the customer's own list has them. */
function placesFromBrief(): Map<string, readonly [string, string]> {
  const keys: Record<string, string>[] = parse(readFileSync(join(shared, "dfe", "schools.csv")), { columns: true });
  const brief: Record<string, string>[] = parse(readFileSync(join(shared, "schools.csv")), { columns: true });
  const laestabs = new Map(keys.map((row) => [row["brief_code"], row["laestab"] ?? ""]));
  return new Map(
    brief.map((row) => [laestabs.get(row["laestab"] ?? "") ?? "", [row["mat"] ?? "", row["family"] ?? ""] as const]),
  );
}

function placesFromRegister(): Map<string, readonly [string, string]> {
  const { schools, families, trusts } = readHallamRegister();
  return new Map(
    schools.map((school) => {
      const family = families.find(({ familyId }) => familyId === school.familyId);
      const trust = trusts.find(({ trustId }) => trustId === family?.trustId);
      return [school.laestabs.at(-1)?.laestab ?? "", [trust?.name ?? "", family?.name ?? ""] as const];
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), "trustwide-demo-"));
let ran: Ran;
beforeAll(async () => {
  ran = await run("demo", "--out", folder);
}, 480_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const output = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));
const comparisons = () =>
  comparisonSchema.array().parse(JSON.parse(readFileSync(join(folder, "comparison.json"), "utf8")));

it("collects three years from 41 schools and ends with 0", () => {
  expect(ran.err).toBe("");
  expect(ran.code).toBe(0);
  expect(ran.out.match(/Collecting 202\d\/2\d +41 of 41/g)).toHaveLength(3);
  expect(comparisons().map(({ returnId, period, schools }) => [returnId, period, schools.length])).toEqual([
    ["school-context", "2018/19", 47],
    ["secondary-outcomes", "2018/19", 7],
    ["attendance-and-exclusion", "2018/19 summer", 47],
    ["school-context", "2022/23", 47],
    ["secondary-outcomes", "2022/23", 7],
    ["post-16-outcomes", "2022/23", 4],
    ["secondary-outcomes", "2023/24", 7],
    ["secondary-outcomes", "2024/25", 7],
    ["primary-outcomes", "2022/23", 41],
    ["primary-outcomes", "2023/24", 41],
    ["primary-outcomes", "2024/25", 41],
  ]);
});

it("stands the other returns on published figures alone, and marks that and every stage among them", () => {
  const [context, secondary] = comparisons().filter(({ period }) => period === "2018/19");
  expect(context?.progress).toMatchObject({ asked: 47, returned: 0, imported: 47 });
  expect(secondary?.progress).toMatchObject({ asked: 7, returned: 0, imported: 7 });
  // The final file supersedes the provisional one where it has a figure; what only the provisional one holds goes on standing, and is marked.
  expect(secondary?.schools.map(({ stages }) => stages)).toEqual(Array(7).fill(["provisional", "final"]));
  expect(secondary?.schools.map(({ values }) => values["progress_8.all"]?.value)).toContain(0.14);
  const group = secondary?.totals.find(({ scope }) => scope === "group");
  expect(group).toMatchObject({ stages: ["provisional", "final"] });
  // One school's half-width is missing, so the total of Progress 8 has none.
  expect(group?.values["progress_8.all"]).toMatchObject({ low: null, high: null });
});

const sources: [string, () => Published[], () => Map<string, readonly [string, string]>][] = [
  ["the carried figures", carriedRows, placesFromRegister],
];
if (existsSync(shared)) sources.push(["../shared/data", sharedRows, placesFromBrief]);
else console.log("../shared/data is not here: the demonstration is compared with the carried figures alone");

describe.each(sources)("against %s", (_, rowsOf, placesOf) => {
  it("reproduces every published percentage from whole pupils", () => {
    const all = comparisons();
    let compared = 0;
    for (const { laestab, period, eligible, percents } of rowsOf()) {
      const school = all
        .find((one) => one.returnId === "primary-outcomes" && one.period === period)
        ?.schools.find((one) => one.laestab === laestab);
      for (const measure of measures) {
        const figure = school?.values[`${measure}.all`];
        expect([laestab, period, measure, figure?.denominator]).toEqual([laestab, period, measure, eligible]);
        const percent = Math.round((100 * (figure?.numerator ?? NaN)) / eligible);
        expect([laestab, period, measure, percent]).toEqual([laestab, period, measure, percents[measure]]);
        expect(figure?.value).toBe((figure?.numerator ?? NaN) / eligible);
        compared += 1;
      }
    }
    expect(compared).toBe(123 * 5);
  });

  it("totals the pupils of each family, trust and the group", () => {
    const places = placesOf();
    const rows = rowsOf();
    for (const { period, totals } of comparisons().filter(({ returnId }) => returnId === "primary-outcomes"))
      for (const total of totals) {
        const inIt = rows.filter(({ laestab, period: year }) => {
          const [trust, family] = places.get(laestab) ?? [];
          return (
            year === period && (total.scope === "group" || total.name === (total.scope === "trust" ? trust : family))
          );
        });
        expect([total.name, inIt.length > 0]).toEqual([total.name, true]);
        for (const measure of measures) {
          const figure = total.values[`${measure}.all`];
          const pupils = inIt.reduce(
            (sum, { eligible, percents }) => sum + onlyCount(percents[measure] ?? NaN, eligible),
            0,
          );
          const cohort = inIt.reduce((sum, { eligible }) => sum + eligible, 0);
          expect([total.name, measure, figure?.numerator, figure?.denominator]).toEqual([
            total.name,
            measure,
            pupils,
            cohort,
          ]);
          expect(figure?.included).toHaveLength(inIt.length);
        }
      }
  });
});

/** The one count that rounds to a percentage. */
function onlyCount(percent: number, cohort: number): number {
  const counts = Array.from({ length: cohort + 1 }, (_, count) => count).filter(
    (count) => Math.round((100 * count) / cohort) === percent,
  );
  expect(counts).toHaveLength(1);
  return counts[0] ?? NaN;
}

it("shows a percentage without a cohort as published, without n, and in no total", () => {
  const newest = comparisons().at(-1);
  const key = "ks2_rwm_exp.girls";
  const figures = newest?.schools.map(({ values }) => values[key]) ?? [];
  expect(figures.filter((figure) => figure?.published).length).toBeGreaterThan(35);
  for (const figure of figures) expect([figure?.numerator, figure?.denominator]).toEqual([null, null]);
  const group = newest?.totals.find(({ scope }) => scope === "group")?.values[key];
  expect([group?.value, group?.included.length, group?.excluded.length]).toEqual([null, 0, 41]);
});

it("keeps a suppressed figure as the code it was published with", () => {
  const codes = comparisons().flatMap(({ schools }) => schools.map(({ values }) => values["ks2_rwm_exp.dis"]));
  const suppressed = codes.filter((figure) => figure?.code === "c");
  expect(suppressed.length).toBe(
    readKeyStage2().rows.filter(({ rwmExpectedOf }) => "code" in rwmExpectedOf.dis).length,
  );
  for (const figure of suppressed) expect([figure?.value, figure?.typedCode]).toEqual([null, "SUPP"]);
});

it.each(["comparison.xlsx", "board-summary.xlsx"])(
  "writes a %s in which Microsoft's validator finds nothing",
  async (file) => {
    expect(await openXmlProblems(output(file))).toEqual([]);
  },
  60_000,
);

it("puts a template for each school into templates.zip", () => {
  const files = Object.keys(unzipSync(output("templates.zip")));
  expect(files).toHaveLength(41);
  for (const file of files) expect(file).toMatch(/ \([0-9]{7}\)\.xlsx$/);
});
