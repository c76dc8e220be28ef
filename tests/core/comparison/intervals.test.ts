import fc from "fast-check";
import { meanDifference, newcombe, pooledMeanInterval, wilson, z998 } from "../../../core/comparison/intervals";

describe("wilson", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d is as published", (numerator, denominator, low, high) => {
    const interval = wilson(numerator, denominator);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("solves the score equation: each limit lies just z standard errors from the share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, rate) => {
        const numerator = Math.round(n * rate);
        const interval = wilson(numerator, n, z998);
        for (const limit of [interval?.low ?? NaN, interval?.high ?? NaN]) {
          if (limit === 0 || limit === 1) continue;
          const z = Math.abs(numerator / n - limit) / Math.sqrt((limit * (1 - limit)) / n);
          expect(z).toBeCloseTo(z998, 6);
        }
      }),
    );
  });

  it("holds the share, lies in 0-1, and is symmetric under counting those who did not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, any) => {
        const numerator = any % (n + 1);
        const did = wilson(numerator, n) ?? { low: 9, high: 9 };
        const didNot = wilson(n - numerator, n) ?? { low: 9, high: 9 };
        expect(did.low).toBeGreaterThanOrEqual(0);
        expect(did.low).toBeLessThanOrEqual(numerator / n);
        expect(did.high).toBeGreaterThanOrEqual(numerator / n);
        expect(did.high).toBeLessThanOrEqual(1);
        expect(did.low).toBeCloseTo(1 - didNot.high, 12);
      }),
    );
  });

  it("has none of no pupils", () => expect(wilson(0, 0)).toBeNull());
});

describe("newcombe", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%d of %d less %d of %d is as published", (a, m, b, n, low, high) => {
    const interval = newcombe({ numerator: a, denominator: m }, { numerator: b, denominator: n });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("has none where either has no pupils", () => {
    expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull();
    expect(newcombe({ numerator: 1, denominator: 2 }, { numerator: 0, denominator: 0 })).toBeNull();
  });
});

describe("means", () => {
  it("pool half-widths by the square of pupils", () => {
    const interval = pooledMeanInterval([
      { value: 1, n: 10, low: 0.4, high: 1.6 },
      { value: 3, n: 30, low: 2.6, high: 3.4 },
    ]);
    const half = Math.sqrt((10 * 0.6) ** 2 + (30 * 0.4) ** 2) / 40;
    expect(interval?.low).toBeCloseTo(2.5 - half, 12);
    expect(interval?.high).toBeCloseTo(2.5 + half, 12);
    expect(pooledMeanInterval([])).toBeNull();
  });

  it("differ with the root of the squared half-widths", () => {
    const interval = meanDifference({ value: 2, low: 1.7, high: 2.3 }, { value: 1, low: 0.6, high: 1.4 });
    expect(interval.low).toBeCloseTo(0.5, 12);
    expect(interval.high).toBeCloseTo(1.5, 12);
  });
});
