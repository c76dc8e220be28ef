import type { Entries, Entry } from "../../../../core/entries/entry";
import { layoutOf, type AskedCell } from "../../../../core/returns/layout";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import type { WorkbookValues } from "../../../../core/sheets/workbookValues";
import { request } from "../../sheets/template/request";

export const layout = layoutOf(request.asks);

/** A value that stands in one cell of the template alone, so that wherever it is read it can be told where it came from. */
function token({ field }: AskedCell, number: number): Entry | null {
  switch (field.type) {
    case "count":
    case "number":
    case "mean":
    case "pounds":
      return { kind: "number", value: 10_000 + number };
    case "percent":
      return { kind: "number", value: (100 + number) / 10_000 };
    case "text":
      return { kind: "text", value: `words ${number}` };
    case "date":
      return { kind: "date", value: new Date(Date.UTC(1990, 0, number)).toISOString().slice(0, 10) };
    case "choice":
      return null;
  }
}

const tokens = (from: number): Entries =>
  new Map(
    [...layout.cells.values()].flatMap((asked, index) => {
      const entry = token(asked, from + index);
      return entry ? [[asked.cell, entry] as const] : [];
    }),
  );

const noteLines = [...new Set(Array.from(layout.notes.values(), ({ sheet, row }) => `${sheet} ${row}`))];

/** The notes a filled template holds: one text for each line that has a cell for one. */
export const noteTokens: Entries = new Map(
  Array.from(layout.notes, ([note, { sheet, row }]) => [
    note,
    { kind: "text", value: `note ${noteLines.indexOf(`${sheet} ${row}`)}` },
  ]),
);

/** What each cell of the filled template says, and what stood there last period. No two of them are the same. */
export const answerTokens = tokens(0);
export const lastTokens = tokens(5_000);

/** The template filled with them. */
export const filledTemplate: WorkbookValues = valuesOfPlan(
  templatePlan({ ...request, answers: new Map([...answerTokens, ...noteTokens]), last: lastTokens }, layout),
);
