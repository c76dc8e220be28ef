import { z } from "zod";

/** What the pane keeps in the template itself, so that it is there on another computer: the newest revision sent from here. */
const keptSchema = z.object({
  version: z.literal(1),
  sent: z.object({ revision: z.int(), at: z.string(), by: z.string() }).nullable(),
});

export type KeptInTemplate = z.infer<typeof keptSchema>;

const key = "trustwide.return";
const nothing: KeptInTemplate = { version: 1, sent: null };

/** Reads what was kept; nothing where it cannot be read. */
export async function readKept(context: Excel.RequestContext): Promise<KeptInTemplate> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  if (setting.isNullObject || typeof setting.value !== "string") return nothing;
  const parsed = keptSchema.safeParse(JSON.parse(setting.value));
  return parsed.success ? parsed.data : nothing;
}

/** Keeps it in the workbook; it is on disk when the person saves. */
export async function writeKept(context: Excel.RequestContext, kept: KeptInTemplate): Promise<void> {
  context.workbook.settings.add(key, JSON.stringify(kept));
  await context.sync();
}
