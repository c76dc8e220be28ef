import { releaseMadeSchema } from "../../../core/wire/releases";
import { json, read, type Client } from "../commandLine/client";
import type { Screen } from "../commandLine/screen";

/** A collection to release, and to whom. */
export interface ToRelease {
  readonly collection: string;
  readonly audience: "board" | "schools";
}

/** Releases collections to those who read releases alone, so that the demonstration's director and heads have something to read. A second time changes nothing. */
export async function releaseCollections(client: Client, screen: Screen, wanted: readonly ToRelease[]): Promise<void> {
  await screen.each("Releasing to the board and schools", wanted, async (each) => {
    await read(await client.send("/v1/releases", json(each)), releaseMadeSchema);
  });
}
