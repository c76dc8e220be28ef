import { rm } from "node:fs/promises";
import { App } from "aws-cdk-lib";
import { buildApp } from "./app";
import { bundleFunctions } from "./bundle";
import { StageRefused } from "./stages";

const { folder, bundles } = await bundleFunctions();
try {
  const app = new App();
  buildApp(app, bundles);
  app.synth();
} catch (error) {
  if (!(error instanceof StageRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  await rm(folder, { recursive: true });
}
