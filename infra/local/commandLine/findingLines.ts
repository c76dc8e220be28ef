import type { Finding } from "../../../core/rules/finding";

/** Findings as lines for the terminal: errors before queries, each with what is wrong, where, and how to mend it; the rule's id last. */
export function findingLines(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const queries = findings.filter(({ severity }) => severity === "query");
  return [
    ...part("to mend", errors),
    ...part(
      "to explain",
      queries.filter(({ note }) => !note?.given),
    ),
    ...part(
      "explained",
      queries.filter(({ note }) => note?.given),
    ),
  ];
}

const part = (what: string, findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? []
    : [
        `  ${findings.length} ${what}`,
        ...findings.flatMap(({ wrong, where, mend, rule, role }) => [
          `    ${wrong}`,
          `      ${where} (${role})  [${rule}]`,
          `      ${mend}`,
        ]),
      ];
