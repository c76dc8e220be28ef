import { englandLook, seriesLooks } from "../../../core/sheets/chartLooks";

const series = (...names: string[]) =>
  names.map((name) => ({ name, values: "A!$A$1:$A$2", ...(name === "England" && { isEngland: true as const }) }));

/** How light a colour prints in grey, 0-255. */
const grey = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = color.match(/../g)?.map((part) => parseInt(part, 16)) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

it("seriesLooks: England looks the same however many totals stand beside it, and wherever it stands", () => {
  for (const names of [
    ["Group", "England"],
    ["Group", "One", "Two", "England"],
    ["England", "Group"],
  ])
    expect(seriesLooks(series(...names))[names.indexOf("England")]).toEqual(englandLook);
});

it("seriesLooks: no other series has England's colour, dash or marker, nor an edge", () => {
  const looks = seriesLooks(series(...Array.from({ length: 12 }, (_, index) => `Trust ${String(index)}`), "England"));
  const others = looks.slice(0, -1);
  expect(others.map(({ color }) => color)).not.toContain(englandLook.color);
  expect(others.map(({ dash }) => dash)).not.toContain(englandLook.dash);
  expect(others.map(({ marker }) => marker)).not.toContain(englandLook.marker);
  expect(new Set(others.map(({ outline }) => outline))).toEqual(new Set([null]));
});

it("seriesLooks: the group, two trusts and England are apart in grey", () => {
  const greys = seriesLooks(series("Group", "One", "Two", "England"))
    .map(({ color }) => grey(color))
    .sort((a, b) => a - b);
  greys.slice(1).forEach((each, index) => expect(each - (greys[index] ?? 0)).toBeGreaterThan(15));
});

it("seriesLooks: a series keeps the colour it names", () => {
  expect(seriesLooks([{ name: "Own", values: "", color: "123456" }])[0]?.color).toBe("123456");
});
