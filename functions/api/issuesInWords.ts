import type { Issue } from "../../core/wire/problems";

/** How many issues there are and the first of them, in sentences: "There are 3 problems, the first at dueOn: is before the opening day." */
export function issuesInWords(issues: readonly [Issue, ...Issue[]]): string {
  const [{ path, message }, ...others] = issues;
  const count = others.length === 0 ? "There is 1 problem," : `There are ${String(issues.length)} problems, the first`;
  return `${count} at ${path}: ${message}.`;
}
