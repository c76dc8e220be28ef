import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { inFolder } from "./inFolder";

const run = promisify(execFile);

const frame = (script: string) => `
import json, sys, openpyxl
from openpyxl.utils.escape import unescape
def ask(path, out, given):
    book = openpyxl.load_workbook(path)
    answer = None
${script.replace(/^/gm, "    ")}
    book.save(out)
    return answer
asked = json.loads(open(sys.argv[1], encoding="utf-8").read())
print(json.dumps([ask(*each) for each in asked], ensure_ascii=False, default=str))
`;

/** What a script found in one workbook, and the workbook as openpyxl saves it afterwards. */
interface Asked<Answer> {
  readonly answer: Answer;
  readonly saved: Uint8Array;
}

/**
 * Asks openpyxl, a reader and writer independent of ours, about several workbooks. The Python script has each as `book`, `given` as its JSON,
 * and leaves what it found in `answer`.
 * @throws with Python's own words when the script fails.
 */
export async function openpyxlEach<Answer>(
  script: string,
  workbooks: readonly { readonly bytes: Uint8Array; readonly given: unknown }[],
): Promise<Asked<Answer>[]> {
  return inFolder(async (folder) => {
    const asked = workbooks.map(({ given }, index) => [
      join(folder, `in${index}.xlsx`),
      join(folder, `out${index}.xlsx`),
      given,
    ]);
    for (const [index, { bytes }] of workbooks.entries()) await writeFile(join(folder, `in${index}.xlsx`), bytes);
    await writeFile(join(folder, "asked.json"), JSON.stringify(asked));
    await writeFile(join(folder, "ask.py"), frame(script));
    const { stdout } = await run("/usr/bin/python3", [join(folder, "ask.py"), join(folder, "asked.json")], {
      maxBuffer: 64 * 1024 * 1024,
      timeout: 240_000,
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    const answers = JSON.parse(stdout) as Answer[];
    return Promise.all(
      answers.map(async (answer, index) => ({
        answer,
        saved: new Uint8Array(await readFile(join(folder, `out${index}.xlsx`))),
      })),
    );
  });
}

/** Asks openpyxl about one workbook, as `openpyxlEach` does. */
export async function openpyxl<Answer>(
  script: string,
  bytes: Uint8Array,
  given: unknown = null,
): Promise<Asked<Answer>> {
  const [asked] = await openpyxlEach<Answer>(script, [{ bytes, given }]);
  if (!asked) throw new Error("openpyxl answered nothing");
  return asked;
}
