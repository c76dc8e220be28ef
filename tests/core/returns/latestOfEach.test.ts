import { askingNewestFirst, latestOfEach } from "../../../core/returns/latestOfEach";

const collection = (id: string, opensOn: string, ...returns: [returnId: string, period: string][]) => ({
  ...{ id, opensOn },
  returns: returns.map(([returnId, period]) => ({ returnId, period })),
});
const results = collection("results", "2025-09-01", ["results", "2024/25"]);
const again = collection("again", "2026-01-05", ["results", "2024/25"]);
const census = collection("census", "2023-09-01", ["context", "2022/23"], ["results", "2022/23"]);

it("of each return the newest period stands, of one period the collection that opened last", () => {
  const named = latestOfEach([census, results, again]).map((each) => [each.collection.id, each.returnIds]);
  expect(named).toEqual([
    ["again", ["results"]],
    ["census", ["context"]],
  ]);
});

it("a collection that is the latest of several returns stands once, with each of them", () => {
  expect(latestOfEach([census])).toEqual([{ collection: census, returnIds: ["context", "results"] }]);
  expect(latestOfEach([])).toEqual([]);
});

it("all that is asked is told, the newest first", () => {
  expect(askingNewestFirst([census, results]).map(({ returnId, period }) => `${returnId} ${period}`)).toEqual([
    ...["results 2024/25", "context 2022/23", "results 2022/23"],
  ]);
});
