import { sayCount } from "../../../../core/lists/sayCount";
import { audiences } from "../../../../core/protection/rules";
import { plannedReleaseSchema, releaseMadeSchema } from "../../../../core/wire/releases";
import type { Command } from "../command";
import { chosenCollection } from "../collections";
import { withClient } from "../connect";
import { json, read } from "../client";
import { dayOf } from "../dayOf";
import { CommandFailed, exit } from "../exit";

/** `release`: releases a collection to an audience, now or on a day. */
export const release: Command<{ collection?: string; to: string; on?: string; withdraw?: true }> = {
  name: "release",
  summary: "release a collection's approved figures to an audience, small numbers protected",
  options: [
    ["--collection <id>", "the collection; the newest when not given"],
    ["--to <audience>", `who is shown it: ${audiences.join(", ")}`, "board"],
    ["--on <yyyy-mm-dd>", "the day to make it, by the schedule; now when not given"],
    ["--withdraw", "withdraw what is planned for that day"],
  ],
  run: ({ collection, to, on, withdraw, ...service }, _words, screen) =>
    withClient(service, async (client) => {
      const audience = audiences.find((each) => each === to);
      if (!audience) throw new CommandFailed(`There is no audience "${to}".`, `Write ${audiences.join(", ")}`);
      if (on !== undefined) dayOf("--on", on);
      const { id, title } = await chosenCollection(client, collection);
      if (withdraw) {
        if (on === undefined) throw new CommandFailed("Nothing says which plan to withdraw.", "Name its day with --on");
        const plan = json({ collection: id, audience, on });
        const withdrawn = await read(await client.send("/v1/releases/planned/withdrawal", plan), plannedReleaseSchema);
        screen.result(withdrawn, [`"${title}" is not released to ${audience} on ${on}: the plan is withdrawn`]);
        return exit.fine;
      }
      const asked = json({ collection: id, audience, ...(on === undefined ? {} : { on }) });
      const answer = await client.send("/v1/releases", asked);
      const isSame = answer.status === 200;
      const made = await read(answer, releaseMadeSchema);
      const { release: done, planned } = made;
      screen.result(made, [
        done
          ? `${isSame ? `Nothing of "${title}" has changed since its newest release` : `"${title}" is released`}: ${done.id}, as at ${done.asOf}, ${String(done.schools.shown)} of ${sayCount(done.schools.asked, "school")}`
          : `"${title}" will be released to ${audience} on ${planned?.on ?? ""}`,
      ]);
      return exit.fine;
    }),
};
