import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { buildApp } from "./app";
import { bundleEntry, bundleFunctions } from "./bundle";

/** Run in a process of its own: bundles the functions once, synthesises each stage of `{ name: context }` into a folder of its name, and bundles the floor. */
const [folder = "", contexts = "{}"] = process.argv.slice(2);
const made = await bundleFunctions();
for (const [name, context] of Object.entries(JSON.parse(contexts) as Record<string, Record<string, unknown>>)) {
  const app = new App({ outdir: join(folder, name), context });
  buildApp(app, made.bundles);
  app.synth();
}
await bundleEntry("infra/aws/bench/floor.ts", join(folder, "floor"));
await cp(made.folder, join(folder, "functions"), { recursive: true });
await rm(made.folder, { recursive: true });
