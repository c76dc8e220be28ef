import { releaseMadeSchema } from "../../../core/wire/releases";
import { json, read, type Client } from "../commandLine/connect";
import type { Screen } from "../commandLine/screen";

/** Those who read releases alone: without one they are shown nothing. */
const audiences = ["board", "schools"] as const;

/** Releases collections to the board and to schools, so that the demonstration's director and heads have something to read. A second time changes nothing. */
export async function releaseCollections(
  client: Client,
  screen: Screen,
  collections: readonly string[],
): Promise<void> {
  const wanted = collections.flatMap((collection) => audiences.map((audience) => ({ collection, audience })));
  await screen.each("Releasing to the board and schools", wanted, async (each) => {
    await read(await client.send("/v1/releases", json(each)), releaseMadeSchema);
  });
}
