import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparisonLines } from "../../../../core/comparison/asText";
import { demonstrate, demonstrationGroup } from "../../demo/demonstrate";
import { outputs } from "../../demo/writeOutputs";
import type { Command } from "../command";
import { CommandFailed, exit } from "../exit";
import { listCollections } from "../collections";
import { clientOf, openLocal } from "../localClient";

/** `demo`: the demonstration on a throwaway store, or on the data folder named; then it ends. */
export const demo: Command<{ out: string; confirmAll?: boolean }> = {
  name: "demo",
  summary: "collect three years of published results from 41 schools and write what comes of it",
  options: [
    ["--out <dir>", "the folder to write into", "out"],
    ["--confirm-all", "have all 47 schools confirm the other four returns too, which takes about twice as long"],
  ],
  async run({ out, data, service, isDataNamed, confirmAll = false }, _words, screen) {
    if (service !== undefined)
      throw new CommandFailed(
        "The demonstration makes its own register, so it does not run on a service.",
        "Leave out --service",
      );
    const folder = isDataNamed ? data : await mkdtemp(join(tmpdir(), "trustwide-"));
    try {
      const local = await openLocal({
        data: folder,
        groupId: demonstrationGroup,
        inUse: "Name an empty folder with --data, or none for a throwaway one",
      });
      const client = clientOf(local);
      try {
        if ((await listCollections(client)).length > 0)
          throw new CommandFailed(
            `${folder} already holds collections.`,
            "Name an empty folder with --data, or none for a throwaway one",
          );
        const newest = await demonstrate(local, client, screen, { out, today: new Date(), isWhole: confirmAll });
        const files = Object.values(outputs).map((file) => join(out, file));
        screen.result({ files }, [
          "",
          ...newest.flatMap((comparison) => comparisonLines(comparison, screen.widthChars)),
          "",
          `Written: ${files.join(", ")}`,
        ]);
      } finally {
        await client.close();
      }
    } finally {
      if (!isDataNamed) await rm(folder, { recursive: true, force: true });
    }
    return exit.fine;
  },
};
