import { rm } from "node:fs/promises";
import { join } from "node:path";
import { environmentNames } from "../../../functions/aws/environment";
import { bundleEntry, bundleFunctions } from "../bundle";
import { startTimes } from "./startTimes";

/** `npm run cold-start`: what a start of each function takes, beside the floor. */
const { folder, bundles } = await bundleFunctions();
try {
  const floor = join(folder, "floor");
  await bundleEntry("infra/aws/bench/floor.ts", floor);
  const anything = Object.fromEntries(Object.values(environmentNames).map((name) => [name, "none"]));
  const times = await startTimes({ floor, ...bundles }, anything, 10);
  const least = times.find(({ name }) => name === "floor")?.milliseconds ?? 0;
  for (const { name, bytes, milliseconds } of times)
    process.stdout.write(
      `${name.padEnd(10)}${String(Math.round(bytes / 1000)).padStart(6)} KB ${milliseconds.toFixed(0).padStart(6)} ms  ${(milliseconds - least).toFixed(0).padStart(5)} over the floor\n`,
    );
} finally {
  await rm(folder, { recursive: true });
}
