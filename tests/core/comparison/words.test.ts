import { changeOf } from "../../../core/comparison/change";
import type { Figure } from "../../../core/comparison/comparison";
import { figureText } from "../../../core/comparison/figureText";
import { changeInWords, headlineSentence } from "../../../core/comparison/headlineWords";
import type { ComparedMeasure } from "../../../core/comparison/shownMeasures";
import { textTable, wrapped } from "../../../core/comparison/textTable";
import { dateInWords } from "../../../core/entries/civilDate";
import {
  countedInWords,
  countHeading,
  figureInWords,
  fixed,
  labelBesideCount,
  listInWords,
  periodsInWords,
  pupilsInWords,
  sizeInWords,
  wholeNumber,
} from "../../../core/comparison/words";
import { codedFigure, noFigure, publishedFigure } from "../../../core/measures/noFigure";
import { share } from "../../../core/measures/share";
import { comparisonOf, england } from "./example";

const percent = { unit: "percent", decimals: 0 } as const;
const score = { unit: "score", decimals: 1 } as const;
const [measure, mean] = comparisonOf([null], { england: [england(0.62)] }).measures as [
  ComparedMeasure,
  ComparedMeasure,
];
const since = (now: Figure, before: Figure) =>
  changeOf({ kind: "share", breaks: [] }, now, before, { now: "2024/25", before: "2023/24" });

describe("numbers in words", () => {
  it.each([
    [figureInWords(0.6199, percent), "62%"],
    [figureInWords(0.625, { unit: "percent", decimals: 1 }), "62.5%"],
    [figureInWords(23 / 40, percent), "58%"],
    [figureInWords(1.005, { unit: "score", decimals: 2 }), "1.01"],
    [figureInWords(104.26, score), "104.3"],
    [figureInWords(-0.04, score), "0.0"],
    [figureInWords(1135, { unit: "pupils", decimals: 0 }), "1,135"],
    [sizeInWords(-0.02, percent), "2 points"],
    [sizeInWords(0.01, percent), "1 point"],
    [sizeInWords(-1.25, score), "1.3"],
    [sizeInWords(1.5, { unit: "points", decimals: 1 }), "1.5 points"],
    [sizeInWords(-1, { unit: "pupils", decimals: 0 }), "1 pupil"],
    [pupilsInWords(1), "1 pupil"],
    [pupilsInWords(0), "0 pupils"],
    [wholeNumber(1234567), "1,234,567"],
    [fixed(-0.4, 0), "0"],
    [listInWords([]), ""],
    [listInWords(["a"]), "a"],
    [listInWords(["a", "b", "c"]), "a, b and c"],
    [periodsInWords(["2024/25"]), "2024/25"],
    [periodsInWords(["2022/23", "2023/24", "2024/25"]), "2022/23 to 2024/25"],
    [periodsInWords(["2022/23", "2024/25"]), "2022/23 and 2024/25"],
    [periodsInWords(["2023/24 autumn", "2024/25 autumn"]), "2023/24 autumn to 2024/25 autumn"],
    [periodsInWords(["2022/23", "2023/24", "2024/25"]), "2022/23 to 2024/25"],
    [dateInWords("2025-11-03"), "3 November 2025"],
    [dateInWords("soon"), "soon"],
  ])("%s", (found, expected) => expect(found).toBe(expected));
});

describe("figureText", () => {
  it.each([
    [share(62, 100), "62%"],
    [publishedFigure(0.69), "69%*"],
    [codedFigure("c", "SUPP"), "c"],
    [codedFigure("low", undefined), "low"],
    [noFigure("left blank"), "-"],
  ])("%#", (figure, expected) => expect(figureText(figure, percent)).toBe(expected));
});

describe("headlineSentence", () => {
  it.each<[string, Figure, Figure, string]>([
    [
      "a rise of no account",
      share(704, 1135),
      share(681, 1135),
      "62% of 1,135 pupils reached the standard, 2 points above last year (no clear change); England 62%.",
    ],
    [
      "a clear rise",
      share(900, 1135),
      share(681, 1135),
      "79% of 1,135 pupils reached the standard, 19 points above last year (a clear rise); England 62%.",
    ],
    [
      "a clear fall",
      share(400, 1135),
      share(681, 1135),
      "35% of 1,135 pupils reached the standard, 25 points below last year (a clear fall); England 62%.",
    ],
    [
      "no change",
      share(62, 100),
      share(62, 100),
      "62% of 100 pupils reached the standard, the same as last year (no clear change); England 62%.",
    ],
    [
      "too few",
      share(1, 1),
      share(1, 2),
      "100% of 1 pupil reached the standard, 50 points above last year; England 62%.",
    ],
    [
      "no last year",
      share(1, 2),
      noFigure("no figures for 2023/24"),
      "50% of 2 pupils reached the standard; England 62%.",
    ],
    [
      "published",
      publishedFigure(0.5),
      noFigure("left blank"),
      "Reached the standard: 50% (published, without the number of pupils), not compared with last year: 2023/24: left blank; England 62%.",
    ],
    [
      "none",
      noFigure("no school has a figure that can be added"),
      share(1, 2),
      "Reached the standard: no figure, no school has a figure that can be added; England 62%.",
    ],
  ])("%s", (_, now, before, expected) => expect(headlineSentence(measure, now, since(now, before))).toBe(expected));

  it("says what a figure is of where that is not pupils", () => {
    const ofSessions: ComparedMeasure = { ...measure, denominatorIs: "sessions" };
    expect(headlineSentence({ ...ofSessions, inWords: undefined }, share(2600, 45_000), undefined)).toBe(
      "Reached the standard: 6% of 45,000 sessions; England 62%.",
    );
    expect([countedInWords(1, ofSessions), countedInWords(1, { denominatorIs: "entries" })]).toEqual([
      "1 session",
      "1 entry",
    ]);
    expect([labelBesideCount(measure), labelBesideCount(ofSessions)]).toEqual([
      "Reached",
      "Reached (of sessions, not pupils)",
    ]);
    expect([measure, ofSessions, { denominatorIs: "entries" } as const].map(countHeading)).toEqual([
      "Pupils",
      "Sessions",
      "Entries",
    ]);
  });

  it("says a mean by its label, over its pupils", () => {
    const figure: Figure = { ...publishedFigure(104.26), published: false, denominator: 1040 };
    expect(headlineSentence(mean, figure, undefined)).toBe("Mean score: 104.3 over 1,040 pupils.");
  });

  it("says how many schools stand in only one of the two years", () => {
    const change = { ...since(share(62, 100), share(60, 100)), schoolsDiffer: 2 };
    expect(changeInWords(change, percent)).toBe(
      "2 points above last year (no clear change), though 2 schools are in only one of the two years",
    );
  });
});

describe("textTable", () => {
  it("wraps words and never breaks one", () =>
    expect(wrapped("over three long years", 10)).toEqual(["over three", "long years"]));
  it("lines columns up, cutting the first where it must", () =>
    expect(
      textTable(
        [
          { header: "School", align: "left" },
          { header: "n", align: "right" },
        ],
        [["A school with a long name", "7"], ["across"]],
        20,
      ),
    ).toEqual(["School             n", "--------------------", "A school with a…   7", "across"]));
});
