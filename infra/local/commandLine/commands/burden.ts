import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { termBudgets, typedCells } from "../../../../core/returns/typedCells";
import type { Command } from "../command";
import { exit } from "../exit";

const kinds = { primary: "Primary", secondary: "Secondary", post16: "Sixth form" } as const;
const phases = ["primary", "secondary", "post16"] as const;

/** `burden`: how many cells each kind of school types, return by return, once what is held elsewhere is filled in, beside the budget of a term. */
export const burden: Command = {
  name: "burden",
  summary: "how many cells a school types after what is published is filled in, by kind of school, beside the budget",
  options: [],
  run(_options, _words, screen) {
    const returns = catalogue.map((definition) => ({
      ...{ returnId: definition.id, title: definition.title, every: definition.every },
      cells: Object.fromEntries(phases.map((phase) => [phase, typedCells(definition, phase)])),
    }));
    const sum = (phase: string) => returns.reduce((total, { cells }) => total + (cells[phase] ?? 0), 0);
    const line = (first: string, cells: readonly (string | number)[]) =>
      `${first.padEnd(34)}${cells.map((cell) => String(cell).padStart(12)).join("")}`;
    const { primary, secondary } = termBudgets;
    screen.result({ returns, budgets: termBudgets }, [
      line("Cells typed, after import", Object.values(kinds)),
      ...returns.map(({ title, every, cells }) =>
        line(
          `${title} (each ${every})`,
          phases.map((phase) => cells[phase] ?? 0),
        ),
      ),
      line("All of them in one term", phases.map(sum)),
      line("Budget of the autumn term", [primary.autumn, secondary.autumn, ""]),
      line("Budget of another term", [primary.other, secondary.other, ""]),
      "A school with a sixth form types its secondary and its sixth form cells; what is asked of every school counts once.",
    ]);
    return Promise.resolve(exit.fine);
  },
};
