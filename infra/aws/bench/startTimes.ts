import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a start of a bundle takes: the bytes deployed, and processor milliseconds from nothing to a handler, the least of several starts. */
export interface StartTime {
  readonly name: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

const script = `
const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
`;

/**
 * Starts each bundle in a process of its own, in turns, and gives the least of each: the processor's time and not the clock's, so that what else
 * the machine does counts little. `environment` is what the functions are told.
 */
export async function startTimes(
  bundles: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  turns: number,
): Promise<StartTime[]> {
  const least = new Map<string, number>();
  for (let turn = 0; turn < turns; turn++)
    for (const [name, folder] of Object.entries(bundles)) {
      const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, join(folder, "index.mjs")], {
        env: { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1", AWS_REGION: "eu-west-2", ...environment },
      });
      least.set(name, Math.min(least.get(name) ?? Infinity, Number(stdout)));
    }
  return Object.entries(bundles).map(([name, folder]) => ({
    ...{ name, milliseconds: least.get(name) ?? Infinity },
    bytes: readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  }));
}
