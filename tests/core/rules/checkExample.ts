import type { Entry } from "../../../core/entries/entry";
import { layoutOf } from "../../../core/returns/layout";
import { checkEntries, type CheckOptions } from "../../../core/rules/check";
import type { Finding } from "../../../core/rules/finding";
import { entriesOf, example, type aRule } from "./example";

export type RuleInput = Parameters<typeof aRule>[0];
/** Entries that every check is content with. */
export const right = {
  pupils: 31,
  "pupils.girls": 15,
  "pupils.dis": 6,
  met: 20,
  "met.girls": 11,
  "met.dis": 3,
  took: 30,
  score: 104.3,
  attended: 0.951,
  spent: 1234,
  agreed: { kind: "choice", value: "Yes" },
  visited: { kind: "date", value: "2025-03-14" },
} as const satisfies Record<string, Entry | number>;

export type Changes = Readonly<Record<string, Entry | number>>;

/** The findings about the example with these rules, its right entries changed. */
export function check(
  changes: Changes,
  rules: readonly RuleInput[] = [],
  last: Changes = {},
  options: CheckOptions = {},
) {
  const layout = layoutOf([{ definition: example(...rules), period: "2024/25" }]);
  return checkEntries(layout, entriesOf({ ...right, ...changes }), entriesOf(last), options);
}

export const blank: Entry = { kind: "blank" };
export const code = (letter: "z" | "x" | "c" | "low", typed?: string): Entry => ({
  kind: "code",
  code: letter,
  ...(typed === undefined ? {} : { typed }),
});
/** What findings say, each after its rule. */
export const says = (findings: readonly Finding[]) => findings.map(({ rule, wrong }) => `${rule}: ${wrong}`);
