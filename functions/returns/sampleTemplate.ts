import type { ReturnDefinition } from "../../core/returns/definition";
import { layoutOf } from "../../core/returns/layout";
import { templatePlan } from "../../core/sheets/template/templatePlan";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";

/** The school year a civil date falls in, as a data period: 2026/27 from 1 September 2026. */
function periodOn(today: string, every: ReturnDefinition["every"]): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const start = month >= 9 ? year : year - 1;
  const period = `${String(start)}/${String((start + 1) % 100).padStart(2, "0")}`;
  return every === "term" ? `${period} ${month >= 9 ? "autumn" : month < 4 ? "spring" : "summer"}` : period;
}

/**
 * The template of a return as a school would see it, for a school that is none: to look at before anything is published. It carries no seal, and no
 * collection takes it in. `today`: the civil date it is tried on, `yyyy-mm-dd`.
 */
export async function sampleTemplate(definition: ReturnDefinition, today: string): Promise<Uint8Array<ArrayBuffer>> {
  const asks = [{ definition, period: periodOn(today, definition.every) }];
  const plan = templatePlan(
    {
      school: { schoolId: "sch_00sample", name: "Sample School", laestab: "9990001", urn: null, trust: null },
      collection: { id: "sample", title: `Sample of ${definition.title}`, dueOn: today },
      asks,
    },
    layoutOf(asks),
  );
  return new Uint8Array(await writeWorkbook(plan));
}
