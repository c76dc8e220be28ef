import { sayCount } from "../../../../core/lists/sayCount";
import { collectionAnswerSchema } from "../../../../core/wire/collections";
import { londonDate } from "../../../../core/schedule/londonTime";
import { chosenCollection } from "../collections";
import { withClient } from "../connect";
import { read } from "../client";
import { exit } from "../exit";
import type { Command } from "../command";

/** `progress`: who has sent their return, who has not, and where each stands. */
export const progress: Command<{ collection?: string; late?: boolean }> = {
  name: "progress",
  summary: "show which schools have sent their return and where each stands",
  options: [
    ["--collection <id>", "the collection; the newest when not given"],
    ["--late", "only the schools that still have something to do"],
  ],
  run: ({ collection, late, ...service }, _files, screen) =>
    withClient(service, async (client) => {
      const { id } = await chosenCollection(client, collection);
      const answer = await read(await client.send(`/v1/collections/${id}`), collectionAnswerSchema);
      const schools = answer.schools.filter(({ due }) => !late || due);
      const widest = Math.max(6, ...schools.map(({ name }) => name.length));
      screen.result({ ...answer, schools }, [
        `${answer.title}: ${answer.progress.returned} of ${sayCount(answer.progress.asked, "school has sent its return", "schools have sent their return")}; due ${answer.dueOn}`,
        "",
        ...(late && schools.length === 0 ? ["Nobody has anything left to do."] : []),
        ...schools.map(({ name, laestab, status, revision, receivedAt }) =>
          `${name.padEnd(widest)}  ${laestab}  ${status.padEnd(11)}  ${receivedAt === null ? "" : `revision ${revision}, ${londonDate(new Date(receivedAt))}`}`.trimEnd(),
        ),
      ]);
      return exit.fine;
    }),
};
