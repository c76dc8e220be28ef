import type { ServiceOptions } from "./connect";
import type { ExitCode } from "./exit";
import type { Screen } from "./screen";

/** One command of the command line, as data: its name, its options in commander's notation, and what it does. */
export interface Command<Options = object> {
  readonly name: string;
  readonly summary: string;
  /** What it takes besides options, for example `<files...>`. */
  readonly takes?: string;
  readonly options: readonly (readonly [flags: string, description: string, initial?: string])[];
  run(options: Options & ServiceOptions, words: readonly string[], screen: Screen): Promise<ExitCode>;
}
