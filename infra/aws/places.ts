import { fileURLToPath } from "node:url";

/** The top of the project. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Where the add-in's build lies. */
export const builtSite = fileURLToPath(new URL("../../dist/addin", import.meta.url));
