import { collectionAnswerSchema } from "../../../core/wire/collections";
import { sendResults } from "../commandLine/commands/importResults";
import { json, read, type Client } from "../commandLine/connect";
import { CommandFailed } from "../commandLine/exit";
import type { Screen } from "../commandLine/screen";
import { publishedFiles } from "./hallam/publishedFiles";

/** The collections that stand on published figures alone: no school has been asked to confirm them yet. The oldest first. */
const published = [
  {
    id: "published-2018-19",
    period: "2018/19",
    returns: [
      ["school-context", "2018/19"],
      ["secondary-outcomes", "2018/19"],
      ["attendance-and-exclusion", "2018/19 summer"],
    ],
  },
  {
    id: "published-2022-23",
    period: "2022/23",
    returns: [
      ["school-context", "2022/23"],
      ["secondary-outcomes", "2022/23"],
      ["post-16-outcomes", "2022/23"],
    ],
  },
  { id: "published-2023-24", period: "2023/24", returns: [["secondary-outcomes", "2023/24"]] },
  { id: "published-2024-25", period: "2024/25", returns: [["secondary-outcomes", "2024/25"]] },
] as const;

/** The ids of the collections that stand on published figures alone, the oldest first. */
export const publishedCollections: readonly string[] = published.map(({ id }) => id);

const civilDate = (day: Date, daysLater: number): string =>
  new Date(day.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);

async function issue(client: Client, at: number, today: Date): Promise<void> {
  const one = published[at];
  if (!one || (await client.send(`/v1/collections/${one.id}`)).ok) return;
  const before = published[at - 1];
  const request = {
    ...{ id: one.id, title: `Published figures of ${one.period}` },
    // A day before the collections schools have answered, so that those stay the newest.
    ...{ opensOn: civilDate(today, -1), dueOn: civilDate(today, 28) },
    ...(before ? { previous: before.id } : {}),
    returns: one.returns.map(([returnId, period]) => ({ returnId, period, stage: "final" })),
  };
  await read(await client.send("/v1/collections", json(request)), collectionAnswerSchema);
}

/**
 * Issues the collections of the published figures of context, key stage 4, post-16 and attendance and imports every file into them by the import route, the
 * provisional figures of a year before the final ones. A second time changes nothing.
 * @throws CommandFailed when a file is not taken whole.
 */
export async function importPublished(client: Client, screen: Screen, today: Date): Promise<void> {
  for (const at of published.keys()) await issue(client, at, today);
  await screen.each("Importing published figures", publishedFiles(), async (file) => {
    const { name, source, stage, edition, bytes } = file;
    const answer = await sendResults(client, bytes, { file: name, source, stage, edition, apply: true });
    if (!answer.applied || answer.unmatched.length > 0 || answer.returns.some(({ notIssued }) => notIssued !== null))
      throw new CommandFailed(`${name} was not imported whole.`);
  });
}
