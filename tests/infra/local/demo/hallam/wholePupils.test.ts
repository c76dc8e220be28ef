import { wholePupils } from "./wholePupils";

const halfUp = (count: number, of: number): number => Math.floor((200 * count + of) / (2 * of));

function halfEven(count: number, of: number): number {
  const down = Math.floor((100 * count) / of);
  const twice = 200 * count - 2 * down * of;
  return twice > of || (twice === of && down % 2 === 1) ? down + 1 : down;
}

describe("wholePupils", () => {
  it("finds every count of every cohort below 100 again from its percentage, however a half was rounded", () => {
    for (let of = 1; of < 100; of += 1)
      for (let count = 0; count <= of; count += 1) {
        expect(wholePupils(halfUp(count, of), of)).toBe(count);
        expect(wholePupils(halfEven(count, of), of)).toBe(count);
      }
  });

  it.each([
    ["no count of 9 pupils rounds to 50%", 50, 9],
    ["two counts of 200 pupils round to 1%", 1, 200],
  ])("gives none where %s", (_, percent, of) => {
    expect(wholePupils(percent, of)).toBeNull();
  });
});
