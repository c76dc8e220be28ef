import { definitionOfDesign } from "../../core/returns/designer/definitionOfDesign";
import { isDesigner, type DesignProblem } from "../../core/returns/designer/readDesign";
import { returnDefinitionSchema, type ReturnDefinition } from "../../core/returns/definition";
import { isRefusal, type Refusal } from "../../core/wire/refusal";
import type { Issue } from "../../core/wire/problems";
import type { WorkbookReader } from "../xlsx/read/workbookKinds";
import { definitionIssues } from "./definitionIssues";
import { wordsOfIssue } from "../api/wordsOfIssue";

/** What a file that is said to describe a return came to: the definition, everything that is wrong with it (with it, where it has a definition's shape), or why it was not read. */
export type ReadDefinition =
  | { readonly kind: "definition"; readonly definition: ReturnDefinition }
  | {
      readonly kind: "problems";
      readonly issues: readonly [Issue, ...Issue[]];
      readonly definition?: ReturnDefinition | undefined;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

const noDesigner: Issue = {
  path: "the workbook",
  message: "this is not a return designer; fetch a fresh one and fill it in",
};

const issueOf = ({ path, message }: DesignProblem): Issue => ({ path, message });

/** Reads a designer workbook that came back. */
export async function readDesignerFile(readWorkbook: WorkbookReader, bytes: Uint8Array): Promise<ReadDefinition> {
  const workbook = await readWorkbook(bytes, "design");
  if (isRefusal(workbook)) return { kind: "refused", refusal: workbook };
  if (!isDesigner(workbook)) return { kind: "problems", issues: [noDesigner] };
  const read = definitionOfDesign(workbook);
  if ("definition" in read) return { kind: "definition", definition: read.definition };
  const [first, ...others] = read.problems;
  return { kind: "problems", issues: [issueOf(first), ...others.map(issueOf)] };
}

/** Reads a definition written as JSON. */
export function readDefinitionJson(value: unknown): ReadDefinition {
  const parsed = returnDefinitionSchema.safeParse(value, { error: wordsOfIssue });
  const [first, ...others] = parsed.success
    ? definitionIssues([parsed.data])
    : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  if (first) return { kind: "problems", issues: [first, ...others], definition: parsed.data };
  if (!parsed.success) throw new Error("a schema refused a definition and gave no reason");
  return { kind: "definition", definition: parsed.data };
}
