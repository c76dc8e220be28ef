import { connectStore } from "../../../functions/store/store";

const store = connectStore({ table: "none" });

/** The least a function of ours could be: a client of the table, and nothing to say. What a start of ours costs is held against it. */
export const handler = (): Promise<string> => Promise.resolve(store.table);
