import { z } from "zod";
import { partitionOf } from "../store/partitions";
import { planTemplate, templateName } from "../templates/planTemplate";
import { zipStream } from "../templates/zipStream";
import { file, isRefused } from "./answer";
import { askedSchool, collectionInScope, registerOf } from "./findInScope";
import { media } from "./media";
import { none, route } from "./route";

/** GET /v1/collections/{collection}/templates/{school}.xlsx: one school's template, made when it is asked for. */
export const getTemplate = route({
  operation: "getTemplate",
  params: z.object({
    collection: z.string().min(1).max(40),
    file: z
      .string()
      .max(45)
      .regex(/^.+\.xlsx$/, "ends in .xlsx, after the school's id or any LAESTAB or URN it has or had")
      .describe("The school's id, or any LAESTAB or URN it has or had, and .xlsx"),
  }),
  query: none,
  gives: media.xlsx,
  given: { 200: "The template workbook" },
  problems: ["no-such-school", "no-such-collection", "school-not-asked"],
  async handle({ deps, person, params }) {
    const code = params.file.slice(0, -".xlsx".length);
    const asked = await askedSchool(deps, person, { collection: params.collection, school: code });
    if (isRefused(asked)) return asked;
    const register = await registerOf(deps, person);
    const plan = await planTemplate(deps.store, await deps.templateKeys(), { ...asked, register });
    return file(new Uint8Array(await deps.drawWorkbook(plan)), templateName(asked.school, asked.collection));
  },
});

/** GET /v1/collections/{collection}/templates.zip: every school's template, streamed as each is made. */
export const getTemplates = route({
  operation: "getTemplates",
  params: z.object({ collection: z.string().min(1).max(40) }),
  query: none,
  gives: media.zip,
  given: { 200: "The templates" },
  problems: ["no-such-collection"],
  async handle({ deps, person, params }) {
    const collection = await collectionInScope(deps, person, params.collection);
    if (isRefused(collection)) return collection;
    const [register, keys] = await Promise.all([registerOf(deps, person), deps.templateKeys()]);
    const entries = register.schools.flatMap((school) => {
      const partition = partitionOf(collection, school.schoolId);
      if (!partition) return [];
      const bytes = async () =>
        deps.drawWorkbook(await planTemplate(deps.store, keys, { register, school, collection, partition }));
      return [{ name: templateName(school, collection), bytes }];
    });
    return file(zipStream(entries, deps.now()), `${collection.title}, templates.zip`);
  },
});
