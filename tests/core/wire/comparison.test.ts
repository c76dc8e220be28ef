import type { z } from "zod";
import type { Comparison } from "../../../core/comparison/comparison";
import type { Entry } from "../../../core/entries/entry";
import type { Finding } from "../../../core/rules/finding";
import type { comparisonSchema } from "../../../core/wire/comparison";
import type { entrySchema } from "../../../core/wire/entries";
import type { findingSchema } from "../../../core/wire/findings";

/** `true` only where a value of each type may stand for the other: a member added on one side alone fails the type check. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;

const comparisonIsSame: Same<Plain<Comparison>, Plain<z.output<typeof comparisonSchema>>> = true;
const entryIsSame: Same<Plain<Entry>, Plain<z.output<typeof entrySchema>>> = true;
const findingIsSame: Same<Plain<Finding>, Plain<z.output<typeof findingSchema>>> = true;

describe("wire schemas", () => {
  it("say exactly what the core's types say (checked by the compiler)", () => {
    expect([comparisonIsSame, entryIsSame, findingIsSame]).toEqual([true, true, true]);
  });
});
