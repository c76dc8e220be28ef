import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { inFolder } from "./inFolder";

const run = promisify(execFile);

const frame = (script: string) => `
import json, sys, openpyxl
from openpyxl.utils.escape import unescape
path, out, given = sys.argv[1], sys.argv[2], json.loads(open(sys.argv[3], encoding="utf-8").read())
book = openpyxl.load_workbook(path)
answer = None
${script}
book.save(out)
print(json.dumps(answer, ensure_ascii=False, default=str))
`;

/**
 * Asks openpyxl, a reader and writer independent of ours. The Python script has the workbook as `book`, `given` as its JSON, and leaves
 * what it found in `answer`; the workbook as openpyxl saves it afterwards is `saved`.
 * @throws with Python's own words when the script fails.
 */
export async function openpyxl<Answer>(
  script: string,
  bytes: Uint8Array,
  given: unknown = null,
): Promise<{ answer: Answer; saved: Uint8Array }> {
  return inFolder(async (folder) => {
    const [file, saved, data, program] = ["in.xlsx", "out.xlsx", "given.json", "ask.py"].map((name) =>
      join(folder, name),
    );
    if (!file || !saved || !data || !program) throw new Error("no paths");
    await writeFile(file, bytes);
    await writeFile(data, JSON.stringify(given));
    await writeFile(program, frame(script));
    const { stdout } = await run("/usr/bin/python3", [program, file, saved, data], {
      maxBuffer: 64 * 1024 * 1024,
      timeout: 120_000,
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    return { answer: JSON.parse(stdout) as Answer, saved: new Uint8Array(await readFile(saved)) };
  });
}
