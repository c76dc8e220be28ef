#!/usr/bin/env node
// Runs the TypeScript sources as they stand: no build step lies between a clone and its first command, or between a change and the next.
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

// The pinned AWS SDK supports Node 20; what it says about its later versions is for whoever upgrades it, not for a school.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

process.setSourceMapsEnabled(true);
const { main } = await import(await bundle(fileURLToPath(new URL("../../..", import.meta.url))));
process.exitCode = await main(process.argv.slice(2));
