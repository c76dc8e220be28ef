import { Presets, SingleBar } from "cli-progress";
import { atMost } from "../../../functions/store/atMost";

/** Where a command writes. `json` prints one JSON value on standard output and nothing else; words then go to standard error. */
export interface Screen {
  /** A line for people. */
  say(line?: string): void;
  /** The command's result: the JSON value when `--json` was given, else the lines. */
  result(value: unknown, lines: readonly string[]): void;
  /** Works through a list in order, `atOnce` (1) at a time, with a progress bar when the screen is a terminal. */
  each<Item>(what: string, items: readonly Item[], work: (item: Item) => Promise<void>, atOnce?: number): Promise<void>;
  /** How wide the terminal is, in characters; 100 when the output is not a terminal. */
  readonly widthChars: number;
}

/** The screen of a command: standard output for results, standard error for progress. */
export function openScreen(json: boolean): Screen {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader (`| head`) has seen enough: there is nobody left to tell.
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const say = (line = ""): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  return {
    say,
    widthChars: process.stdout.columns ?? 100,
    result(value, lines) {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
      else lines.forEach((line) => say(line));
    },
    async each(what, items, work, atOnce = 1) {
      const label = what.padEnd(34);
      if (!process.stderr.isTTY) {
        await atMost(atOnce, items, work);
        say(`${label} ${items.length} of ${items.length}`);
        return;
      }
      const bar = new SingleBar(
        { format: `${label} {bar} {value} of {total}`, hideCursor: true, barsize: 30 },
        Presets.shades_grey,
      );
      bar.start(items.length, 0);
      try {
        await atMost(atOnce, items, async (item) => {
          await work(item);
          bar.increment();
        });
      } finally {
        bar.stop();
      }
    },
  };
}
