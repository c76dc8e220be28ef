import { sayCount } from "../../../../core/lists/sayCount";
import { basename, join } from "node:path";
import type { ReturnDefinition } from "../../../../core/returns/definition";
import type { Issue } from "../../../../core/wire/problems";
import { returnAnswerSchema } from "../../../../core/wire/returns";
import { londonDate } from "../../../../core/schedule/londonTime";
import {
  readDefinitionJson,
  readDesignerFile,
  type ReadDefinition,
} from "../../../../functions/returns/readDefinition";
import { sampleTemplate } from "../../../../functions/returns/sampleTemplate";
import { readHere } from "../../../../functions/xlsx/read/workbookKinds";
import type { Command } from "../command";
import { withClient } from "../connect";
import { json, problemOf } from "../client";
import { CommandFailed, exit } from "../exit";
import { openFile } from "../openFile";
import { saveFile } from "../saveFile";
import type { Screen } from "../screen";
import { endsIn } from "../endsIn";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The definition in a file: JSON by its first letter, else a designer workbook. */
function readDefinition(bytes: Uint8Array): Promise<ReadDefinition> | ReadDefinition {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return text.startsWith("{")
    ? readDefinitionJson(parsed(new TextDecoder().decode(bytes)))
    : readDesignerFile(readHere, bytes);
}

/** The definition in a file; null once its problems were told. @throws CommandFailed for a file that is not read. */
async function definitionOf(file: string, screen: Screen): Promise<ReturnDefinition | null> {
  const read = await readDefinition(await openFile(file, "an .xlsx or .json file"));
  if (read.kind === "refused")
    throw new CommandFailed([basename(file), ": ", read.refusal.wrong].join(""), read.refusal.mend.replace(/\.$/, ""));
  if (read.kind === "definition") return read.definition;
  tell(file, read.issues, screen);
  return null;
}

function tell(file: string, issues: readonly Issue[], screen: Screen): void {
  const count = sayCount(issues.length, "thing");
  screen.result({ file, ready: false, issues }, [
    `${basename(file)}: ${count} to mend; nothing was published`,
    ...issues.map(({ path, message }) => `  ${path}: ${message}`),
  ]);
}

const counted = ({ title, id, version, sections, rules, measures }: ReturnDefinition): string =>
  `${title} (${id}, version ${String(version)}): ${sayCount(sections.flatMap(({ fields }) => fields).length, "question")}, ${sayCount(rules.length, "rule")}, ${sayCount(measures.length, "measure")}`;

/** `returns try`: checks a definition or a filled designer as a whole, and writes the template as a school would see it. Needs no service. */
export const tryReturn: Command<{ out?: string }> = {
  name: "returns try",
  summary: "check a return you designed (.xlsx or .json), and write its template to look at; publishes nothing",
  takes: "<file>",
  options: [["--out <file>", "where to write the template", join("out", "sample.xlsx")]],
  async run({ out = join("out", "sample.xlsx") }, [file = ""], screen) {
    endsIn(".xlsx", out);
    const definition = await definitionOf(file, screen);
    if (!definition) return exit.findings;
    await saveFile(out, await sampleTemplate(definition, londonDate(new Date())));
    screen.result({ file, ready: true, id: definition.id, version: definition.version, sample: out }, [
      counted(definition),
      `Its template, for a sample school, written to ${out}`,
      `When it is right: npm run -s trustwide -- returns publish ${file}`,
    ]);
    return exit.fine;
  },
};

/** `returns publish`: publishes a version of a return you designed, so that a collection can ask it. */
export const publishReturn: Command = {
  name: "returns publish",
  summary: "publish a return you designed (.xlsx or .json); a published version never changes",
  takes: "<file>",
  options: [],
  async run(service, [file = ""], screen) {
    const definition = await definitionOf(file, screen);
    if (!definition) return exit.findings;
    return withClient(service, async (client) => {
      const answer = await client.send(`/v1/returns/${definition.id}`, json(definition, "PUT"));
      if (!answer.ok) {
        const { title, detail, issues } = await problemOf(answer);
        if (!issues) throw new CommandFailed(`${title}. ${detail}`);
        tell(file, issues, screen);
        return exit.findings;
      }
      const { versions } = returnAnswerSchema.parse(await answer.json());
      screen.result({ file, published: answer.status === 201, id: definition.id, versions }, [
        answer.status === 201
          ? `Published: ${counted(definition)}`
          : `Published before, exactly like this: ${counted(definition)}`,
      ]);
      return exit.fine;
    });
  },
};
