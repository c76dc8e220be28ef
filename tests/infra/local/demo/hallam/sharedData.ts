import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const folder = join(__dirname, "../../../../../../shared/data");

/** Whether the source files stand beside this repository; where they do not, the tests that compare with them say so and are skipped. */
export const sharedDataPresent = existsSync(join(folder, "schools.csv"));

/** `describe` where the source files are present; otherwise one skipped test, with the reason printed: what reads a file is not even looked into. */
export function describeWithSharedData(title: string, tests: () => void): void {
  if (sharedDataPresent) return void describe(title, tests);
  console.warn(`Skipped "${title}": ../shared/data is not here to compare with.`);
  it.skip(title, tests);
}

/** The bytes of a source file. */
export const sharedFile = (file: string): Buffer => readFileSync(join(folder, file));

/** The rows of a source .csv by heading. */
export const sharedRows = (file: string): Record<string, string>[] =>
  parse(sharedFile(file), { columns: true, bom: true, skip_empty_lines: true });
