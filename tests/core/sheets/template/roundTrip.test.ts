import fc from "fast-check";
import { parseWorkbook } from "../../../../core/entries/parse";
import { layoutOf } from "../../../../core/returns/layout";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { anyEntries } from "../../returns/anyEntries";
import { request } from "./request";

const layout = layoutOf(request.asks);
const sorted = (entries: ReadonlyMap<string, unknown>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

it("parse gives back what a plan was drawn from", () => {
  fc.assert(
    fc.property(anyEntries(layout), (answers) => {
      const parsed = parseWorkbook(valuesOfPlan(templatePlan({ ...request, answers }, layout)), layout, new Map());
      expect(parsed.findings).toEqual([]);
      expect(sorted(parsed.entries)).toEqual(sorted(answers));
    }),
    { numRuns: 25 },
  );
});

it("parse gives back what was written to a file and read again", async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries(layout), async (answers) => {
      const values = readWorkbook(await writeWorkbook(templatePlan({ ...request, answers }, layout)));
      if (isRefusal(values)) throw new Error(values.wrong);
      const parsed = parseWorkbook(values, layout, new Map());
      expect(parsed.findings).toEqual([]);
      expect(sorted(parsed.entries)).toEqual(sorted(answers));
    }),
    { numRuns: 8 },
  );
}, 120_000);
