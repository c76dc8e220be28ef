declare module "dynalite" {
  import type { Server } from "node:http";

  /** An embedded DynamoDB over HTTP; `path` is the folder of its LevelDB, in memory when not given. */
  export default function dynalite(options?: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
