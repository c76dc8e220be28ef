import { keyLines, rotateKeys } from "../../service/rotateKeys";
import type { Command } from "../command";
import { CommandFailed, exit } from "../exit";
import { mustExist, openLocal } from "../localClient";

/** `keys`: the keys templates are sealed with; with `--rotate`, a new one seals from now on. */
export const keys: Command<{ rotate?: boolean }> = {
  name: "keys",
  summary: "list the keys templates are sealed with; --rotate makes a new one",
  options: [["--rotate", "seal with a new key from now on; older ones verify until their collections close"]],
  async run({ data, service, rotate = false }, _words, screen) {
    if (service !== undefined)
      throw new CommandFailed(
        "The keys lie in the data folder, so keys does not take --service.",
        "Stop the service and leave out --service",
      );
    mustExist(data);
    const local = await openLocal({ data, inUse: "Stop it, then do this again" });
    try {
      const kept = await rotateKeys(local, data, { rotate, now: new Date() });
      screen.result(kept, keyLines(kept));
      return exit.fine;
    } finally {
      await local.close();
    }
  },
};
