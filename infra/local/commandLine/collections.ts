import { collectionListSchema, type CollectionSummary } from "../../../core/wire/collections";
import { read, type Client } from "./client";
import { CommandFailed } from "./exit";

/** Every collection, oldest opening first. */
export async function listCollections(client: Client): Promise<readonly CollectionSummary[]> {
  const { collections } = await read(await client.send("/v1/collections"), collectionListSchema);
  return collections.toSorted(
    (a, b) => newestPeriod(a).localeCompare(newestPeriod(b)) || a.opensOn.localeCompare(b.opensOn),
  );
}

const newestPeriod = ({ returns }: CollectionSummary): string =>
  returns
    .map(({ period }) => period)
    .sort()
    .at(-1) ?? "";

/** The collection with the given id, or the newest. @throws CommandFailed when there is none. */
export async function chosenCollection(client: Client, id: string | undefined): Promise<CollectionSummary> {
  const collections = await listCollections(client);
  const chosen = id === undefined ? collections.at(-1) : collections.find((one) => one.id === id);
  if (chosen) return chosen;
  throw id === undefined
    ? new CommandFailed(
        "There is no collection yet.",
        "Run `npm run -s trustwide -- demo` or issue one through the API",
      )
    : new CommandFailed(
        `There is no collection called ${id}.`,
        `The collections are ${collections.map((one) => one.id).join(", ") || "none yet"}`,
      );
}
