import { englandFigures } from "../../../core/measures/england/england";
import { catalogue } from "../../../core/returns/catalogue/catalogue";

const measures = new Map(
  catalogue.flatMap((definition) => definition.measures).map((measure) => [measure.id, measure]),
);
const share = (measure: string, group: string, period: string): number | undefined =>
  englandFigures.find((one) => one.measure === measure && one.group === group && one.period === period)?.value;

describe("England's published figures", () => {
  it.each(englandFigures.map((figure) => [`${figure.period} ${figure.measure} ${figure.group}`, figure]))(
    "%s is of a measure in the catalogue, in its unit, with a dated source",
    (_, { measure, value, source, period }) => {
      const defined = measures.get(measure);
      expect(defined).toBeDefined();
      const ofMean = measure === "attainment_8" ? [10, 90] : [80, 120];
      const [least = NaN, most = NaN] = defined?.kind === "mean" ? ofMean : [0, 1];
      expect(value).toBeGreaterThan(least);
      expect(value).toBeLessThan(most);
      expect(Math.round(value * 1000) / 1000).toBe(value);
      expect(source).toMatch(/^DfE, Key stage (2 attainment|4 performance).* \d{4}\/\d{2}, .*20\d{2}/);
      // The editions of a year come out in the calendar years after its results, never before.
      expect(Number(/20\d{2}(?=(: the year before)?$)/.exec(source)?.[0])).toBeGreaterThanOrEqual(
        Number(period.slice(0, 4)) + 1,
      );
    },
  );

  it("give each measure, group and period once", () => {
    const keys = englandFigures.map(({ measure, group, period }) => `${measure}.${group} ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("hold together as the returns must: all three subjects within each, all pupils between the two halves", () => {
    for (const period of ["2022/23", "2023/24", "2024/25"]) {
      const together = share("ks2_rwm_exp", "all", period) ?? NaN;
      for (const subject of ["reading", "writing", "maths"])
        expect(together).toBeLessThan(share(`ks2_${subject}_exp`, "all", period) ?? NaN);
      expect(share("ks2_rwm_exp", "girls", period)).toBeGreaterThan(together);
      expect(share("ks2_rwm_exp", "boys", period)).toBeLessThan(together);
      const dis = share("ks2_rwm_exp", "dis", period);
      if (dis !== undefined) expect(dis).toBeLessThan(together);
    }
  });

  it("hold together at key stage 4: more reach grade 4 than 5, and pupils with a plan are behind those on SEN support, who are behind all", () => {
    for (const period of ["2018/19", "2021/22", "2022/23"])
      expect(share("ks4_em_five", "all", period)).toBeLessThan(share("ks4_em_four", "all", period) ?? NaN);
    for (const period of ["2018/19", "2022/23"])
      for (const measure of ["attainment_8", "ks4_em_five"]) {
        const support = share(measure, "sen_support", period) ?? NaN;
        expect(share(measure, "ehcp", period)).toBeLessThan(support);
        expect(support).toBeLessThan(share(measure, "all", period) ?? NaN);
      }
  });

  it.each([
    ["2022/23", 0.6],
    ["2023/24", 0.61],
    ["2024/25", 0.62],
  ])("say that in %s the share at the expected standard in all three subjects was %d", (period, value) => {
    expect(share("ks2_rwm_exp", "all", period)).toBe(value);
  });

  it("leave out what was not confirmed: the higher standard of 2023/24, disadvantaged pupils of 2024/25", () => {
    expect(share("ks2_rwm_high", "all", "2023/24")).toBeUndefined();
    expect(share("ks2_rwm_exp", "dis", "2024/25")).toBeUndefined();
  });
});
