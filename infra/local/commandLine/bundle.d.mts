/** The bundles there are, by their entry. */
export type Entry = "main" | "workbookThread";

/** The URL of an entry's sources as one JavaScript file, made where it is not there yet. */
export function bundle(root: string, entry?: Entry): Promise<string>;
