import { CommandFailed, exit } from "../exit";
import type { Command } from "../command";
import { mustExist, openLocal } from "../localClient";

/** `schedule run`: does what is due now: planned releases, reminders, the digest. The running service does it by itself. */
export const schedule: Command = {
  name: "schedule",
  summary: "run: send the reminders and digests and make the releases that are due; running twice does nothing twice",
  takes: "<run>",
  options: [],
  async run({ data, service }, [what], screen) {
    if (what !== "run") throw new CommandFailed(`schedule does not take "${what ?? ""}".`, "Write `schedule run`");
    if (service !== undefined) {
      screen.result({ nothingToDo: true }, ["There is nothing to do: a running service keeps its schedule itself."]);
      return exit.fine;
    }
    mustExist(data);
    const local = await openLocal({
      data,
      inUse: "There is nothing to do: a running service keeps its schedule itself",
    });
    try {
      const ran = await local.runSchedule();
      screen.result(ran, [
        `Releases made: ${String(ran.releases)}. Mails written to ${data}/outbox: ${String(ran.mails)}.`,
        ...(ran.withoutAddress > 0
          ? [
              `Schools with something to do but no address for mail: ${String(ran.withoutAddress)}. Set them with contacts --from FILE.`,
            ]
          : []),
      ]);
      return exit.fine;
    } finally {
      await local.close();
    }
  },
};
