import fc from "fast-check";
import { wholePupils } from "../../../../core/entries/imports/wholePupils";

/** Whether a count's percentage rounds to the published one, a half either way; in whole numbers of a millionth, apart from the code's own way. */
function roundsTo(count: bigint, of: bigint, digits: bigint, decimals: number): boolean {
  const scale = 10n ** BigInt(decimals);
  const twice = 200n * scale * count - 2n * digits * of;
  return (twice < 0n ? -twice : twice) <= of;
}

describe("wholePupils", () => {
  it("gives the one count that rounds to the percentage, and none where no count or several do", () => {
    const cases = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 2 }), fc.nat());
    fc.assert(
      fc.property(cases, ([of, decimals, some]) => {
        const digits = some % (100 * 10 ** decimals + 1);
        const fits = Array.from({ length: of + 1 }, (_, count) => count).filter((count) =>
          roundsTo(BigInt(count), BigInt(of), BigInt(digits), decimals),
        );
        const expected = fits.length === 1 ? fits[0] : fits.length === 0 ? "none" : "several";
        expect(wholePupils({ digits, decimals }, of)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["44.6% of 202", { digits: 446, decimals: 1 }, 202, 90],
    ["45% of 202: 90 and 91 both", { digits: 45, decimals: 0 }, 202, "several"],
    ["50% of 9", { digits: 50, decimals: 0 }, 9, "none"],
    ["0% of 30", { digits: 0, decimals: 0 }, 30, 0],
    ["100% of 30", { digits: 100, decimals: 0 }, 30, 30],
    ["0% of no pupils", { digits: 0, decimals: 0 }, 0, 0],
  ])("%s", (_, published, of, expected) => {
    expect(wholePupils(published, of)).toBe(expected);
  });
});
