import { z } from "zod";
import { designOf } from "../../core/returns/designer/design";
import { returnDefinitionSchema, type ReturnDefinition } from "../../core/returns/definition";
import { londonDate } from "../../core/schedule/londonTime";
import { designerWorkbook } from "../../core/sheets/designer/designerWorkbook";
import type { Issue } from "../../core/wire/problems";
import { findDefinition, listVersions } from "../returns/definitions";
import { readDefinitionJson, readDesignerFile, type ReadDefinition } from "../returns/readDefinition";
import { sampleTemplate } from "../returns/sampleTemplate";
import type { WorkbookReader } from "../xlsx/read/workbookKinds";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import { file, refuse, type Refused } from "./answer";
import { issuesInWords } from "./issuesInWords";
import { media } from "./media";
import { refuseFile } from "./refuseFile";
import { none, route } from "./route";

/** The definition a body describes, or why there is none, with what `also` finds in it. The refusal says that nothing was published. */
export async function definitionIn(
  readWorkbook: WorkbookReader,
  body: { readonly kind: "json"; readonly value: unknown } | { readonly kind: "file"; readonly bytes: Uint8Array },
  also: (definition: ReturnDefinition) => readonly Issue[] = () => [],
): Promise<{ readonly definition: ReturnDefinition } | Refused<"definition-has-problems" | "file-refused">> {
  const read: ReadDefinition =
    body.kind === "file" ? await readDesignerFile(readWorkbook, body.bytes) : readDefinitionJson(body.value);
  if (read.kind === "refused") return refuseFile(read.refusal);
  const { definition } = read;
  const [first, ...others] = [
    ...(definition ? also(definition) : []),
    ...(read.kind === "problems" ? read.issues : []),
  ];
  if (definition && !first) return { definition };
  if (!first) throw new Error("a definition was not read and gave no reason");
  const issues: [Issue, ...Issue[]] = [first, ...others];
  return refuse("definition-has-problems", `${issuesInWords(issues)} Nothing was published.`, { issues });
}

/** GET /v1/returns/designer.xlsx: the workbook in which an officer designs a return; with `from`, filled in with a return for its next version. */
export const getDesigner = route({
  operation: "getDesigner",
  params: none,
  query: z.object({ from: z.string().min(1).max(60).optional().describe("The id of a return to start from") }),
  gives: media.xlsx,
  given: { 200: "The return designer" },
  problems: ["no-such-return"],
  async handle({ deps, person, query: { from } }) {
    if (from === undefined)
      return file(new Uint8Array(await writeWorkbook(designerWorkbook())), "Return designer.xlsx");
    const { groupId } = person.scope;
    const newest = (await listVersions(deps.store, groupId, from)).get(from)?.at(-1);
    const found = newest === undefined ? null : await findDefinition(deps.store, groupId, from, newest);
    if (!found)
      return refuse(
        "no-such-return",
        `There is no return "${from}". The list of returns has every one (GET /v1/returns).`,
      );
    const next = { ...found.definition, version: found.definition.version + 1 };
    return file(
      new Uint8Array(await writeWorkbook(designerWorkbook(designOf(next)))),
      `Return designer, ${found.definition.title}.xlsx`,
    );
  },
});

/** POST /v1/returns/try: a definition or a filled designer, checked as a whole; gives the template as a school would see it. Stores nothing. */
export const tryReturn = route({
  operation: "tryReturn",
  params: none,
  query: none,
  json: returnDefinitionSchema,
  files: [media.xlsx, media.bytes],
  gives: media.xlsx,
  given: { 200: "The template of a sample school" },
  problems: ["definition-has-problems", "file-refused"],
  async handle({ deps, body }) {
    const read = await definitionIn(deps.readWorkbook, body);
    if (!("definition" in read)) return read;
    const today = londonDate(deps.now());
    return file(await sampleTemplate(read.definition, today), `Sample of ${read.definition.title}.xlsx`);
  },
});
