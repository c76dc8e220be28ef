import { share } from "../../../core/measures/share";
import { publishedFigure } from "../../../core/measures/noFigure";
import { followsFrom } from "../../../core/protection/determined";
import { protectionFor } from "../../../core/protection/rules";
import { secretIn } from "../../../core/protection/smallNumbers";

const rules = protectionFor("board");
const outcome = { kind: "share" } as const;
const events = { kind: "share", numeratorIs: "events" } as const;
const characteristic = { kind: "share", numeratorIs: "characteristic" } as const;
const ofAll = (reached: number, pupils: number) => ({
  ...{ figure: share(reached, pupils), cohort: pupils, ofAll: pupils, isGroup: false },
});
const ofGroup = (reached: number, pupils: number, all: number) => ({
  ...{ figure: share(reached, pupils), cohort: pupils, ofAll: all, isGroup: true },
});

it.each([
  ["5 pupils", outcome, ofAll(2, 5), "cohort"],
  ["6 pupils", outcome, ofAll(2, 6), null],
  ["no pupils", outcome, ofAll(0, 0), null],
  ["a group of 5", outcome, ofGroup(2, 5, 30), "cohort"],
  ["a group of all but 5", outcome, ofGroup(12, 25, 30), "cohort"],
  ["a group of all but 6", outcome, ofGroup(12, 24, 30), null],
  ["a group of all", outcome, ofGroup(12, 30, 30), null],
  ["all of 10", outcome, ofAll(10, 10), "value"],
  ["none of 10", outcome, ofAll(0, 10), "value"],
  ["all of 11", outcome, ofAll(11, 11), null],
  ["5 events among 300", events, ofAll(5, 300), "value"],
  ["6 events among 300", events, ofAll(6, 300), null],
  ["no events among 9", events, ofAll(0, 9), null],
  ["5 with a characteristic", characteristic, ofAll(5, 200), "value"],
  ["all but 5 with it", characteristic, ofAll(195, 200), "value"],
  ["6 with it", characteristic, ofAll(6, 200), null],
  ["a group nobody counted", outcome, { ...ofGroup(3, 12, 30), cohort: null }, "cohort"],
  ["a few behind many sessions", outcome, { ...ofGroup(60, 1140, 40), cohort: 3 }, "cohort"],
  ["a published percentage", outcome, { ...ofGroup(0, 0, 0), figure: publishedFigure(0.4), cohort: null }, null],
] as const)("secretIn: %s", (_, measure, counted, secret) => {
  expect(secretIn(measure, counted, rules)).toBe(secret);
});

it.each([
  ["one alone in a sum", [[0]], [0], true],
  ["two in a sum", [[0, 1]], [0], false],
  [
    "what two sums leave",
    [
      [0, 1, 2],
      [0, 1],
    ],
    [2],
    true,
  ],
  [
    "a chain of sums",
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
    [0],
    true,
  ],
  [
    "the difference of a whole and a part",
    [
      [0, 1, 2, 3],
      [0, 1],
    ],
    [2, 3],
    true,
  ],
  [
    "no more than that",
    [
      [0, 1, 2, 3],
      [0, 1],
    ],
    [1, 2],
    false,
  ],
  ["nothing known", [], [0], false],
] as const)("followsFrom: %s", (_, sums, asked, follows) => {
  expect(followsFrom(sums)(asked)).toBe(follows);
});
