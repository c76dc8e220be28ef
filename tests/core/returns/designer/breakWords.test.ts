import { breaksInDesign, breaksMeant } from "../../../../core/returns/designer/breakWords";

describe("breaksMeant", () => {
  it.each([
    ["none", []],
    ["one", [{ at: "2023/24", why: "a new census" }]],
    [
      "reasons with a semicolon, a colon, a period and a line of their own",
      [
        { at: "2021/22", why: "no tests in 2020/21; teachers' own: not comparable" },
        { at: "2022/23 autumn", why: "a new census\nfrom the Department" },
      ],
    ],
  ])("gives back what breaksInDesign says: %s", (_, breaks) =>
    expect(breaksMeant(breaksInDesign(breaks) ?? "")).toEqual(breaks),
  );

  it("takes spaces around what parts them for nothing", () =>
    expect(breaksMeant(" 2021/22 :  one ;   2022/23: two ")).toEqual([
      { at: "2021/22", why: "one" },
      { at: "2022/23", why: "two" },
    ]));

  it("gives other words as a period, to be refused", () =>
    expect(breaksMeant("a new census")).toEqual([{ at: "a new census", why: "" }]));
});
