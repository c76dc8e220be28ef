#!/usr/bin/env node
// Runs the TypeScript sources as they are: no build step stands between a clone and its first command.
import { register } from "tsx/esm/api";

// The pinned AWS SDK supports Node 20; what it says about its later versions is for whoever upgrades it, not for a school.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
