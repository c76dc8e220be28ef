import type { Entry } from "../../../../core/entries/entry";
import {
  accountedFor,
  saysWhatWasImported,
  stagesOf,
  withLaterStages,
} from "../../../../core/entries/imports/accountedFor";
import type { StandingEntry } from "../../../../core/entries/imports/standing";
import type { Stage } from "../../../../core/returns/collection";
import { short } from "./reading";

const number = (value: number): Entry => ({ kind: "number", value });
const from = (entry: Entry, stage: Stage = "final"): StandingEntry => ({
  entry,
  origin: { file: `${stage}.csv`, source: null, edition: "1", stage, row: 2, column: "C" },
});
const standing = (of: Record<string, StandingEntry>) => new Map(Object.entries(of));
const entries = (of: Record<string, Entry>) => new Map(Object.entries(of));
const told = (counted: ReturnType<typeof accountedFor>) =>
  Object.fromEntries(
    [...counted].map(([cell, { entry, basis, origin }]) => [
      cell,
      `${String(short(entry))} ${basis}${origin ? ` ${origin.stage}` : ""}`,
    ]),
  );

describe("accountedFor", () => {
  it("counts everything imported while the school has sent nothing", () =>
    expect(
      told(accountedFor(standing({ a: from(number(1)), b: from(number(2), "provisional") }), null, () => true)),
    ).toEqual({
      a: "1 imported final",
      b: "2 imported provisional",
    }));

  it("tells what a school confirmed, corrected and typed, and keeps what nobody asked it", () => {
    const imported = standing({ a: from(number(1)), b: from(number(2)) });
    const revision = { imported, entries: entries({ a: number(1), b: number(3), c: number(4) }) };
    const now = standing({ a: from(number(1)), b: from(number(2)), progress: from(number(0.3)) });
    expect(told(accountedFor(now, revision, (cell) => cell !== "progress"))).toEqual({
      progress: "0.3 imported final",
      a: "1 confirmed final",
      b: "3 corrected final",
      c: "4 typed",
    });
  });

  it("lets a later stage stand over what was confirmed, never over what was corrected", () => {
    const imported = standing({ a: from(number(1), "provisional"), b: from(number(2), "provisional") });
    const revision = { imported, entries: entries({ a: number(1), b: number(3) }) };
    const now = standing({ a: from(number(9)), b: from(number(8)) });
    expect(told(accountedFor(now, revision, () => true))).toEqual({
      a: "9 imported final",
      b: "3 corrected provisional",
    });
  });

  it.each<[string, Entry, Entry, boolean]>([
    ["a number in its fifteenth digit", number(0.1 + 0.2), number(0.3), true],
    ["a code in another spelling", { kind: "code", code: "c" }, { kind: "code", code: "c", typed: "SUPP" }, true],
    ["another code", { kind: "code", code: "x" }, { kind: "code", code: "c", typed: "SUPP" }, false],
    ["a published share", { kind: "published", value: 0.67 }, { kind: "published", value: 0.67 }, true],
    ["a number for a published share", number(20), { kind: "published", value: 0.67 }, false],
    ["a blank for a number", { kind: "blank" }, number(1), false],
  ])("saysWhatWasImported: %s", (_, entry, imported, same) => expect(saysWhatWasImported(entry, imported)).toBe(same));
});

describe("stagesOf", () => {
  it("names every stage once, least final first: a corrected figure is the school's, a code has none", () => {
    const imported = standing({
      a: from(number(1)),
      b: from(number(2)),
      c: from({ kind: "code", code: "c" }, "revised"),
    });
    const revision = {
      imported,
      entries: entries({ a: number(1), b: number(3), c: { kind: "code", code: "c" }, d: number(4) }),
    };
    const counted = accountedFor(imported, revision, () => true);
    expect(stagesOf(counted.values(), "provisional")).toEqual(["school", "provisional", "final"]);
    expect(stagesOf([], "final")).toEqual([]);
  });
});

describe("withLaterStages", () => {
  it("lets a later stage than was asked stand over what was typed, never over what was corrected", () => {
    const imported = standing({ corrected: from(number(1), "school") });
    const revision = {
      imported,
      entries: entries({
        later: number(4),
        same: number(5),
        unknown: { kind: "code", code: "x" },
        corrected: number(6),
      }),
    };
    const now = standing({
      ...{ later: from(number(9)), same: from(number(8), "provisional") },
      ...{ unknown: from(number(7)), corrected: from(number(2)) },
    });
    const counted = withLaterStages(
      accountedFor(now, revision, () => true),
      now,
      () => "provisional",
    );
    expect(told(counted)).toEqual({
      ...{ later: "9 imported final", same: "5 typed", unknown: "7 imported final", corrected: "6 corrected school" },
    });
  });
});
