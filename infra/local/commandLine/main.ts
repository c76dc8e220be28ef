import { Command as Program, CommanderError } from "commander";
import type { Command } from "./command";
import type { ServiceOptions } from "./connect";
import { board } from "./commands/board";
import { burden } from "./commands/burden";
import { check } from "./commands/check";
import { compare } from "./commands/compare";
import { contacts } from "./commands/contacts";
import { demo } from "./commands/demo";
import { designer } from "./commands/designer";
import { importResults } from "./commands/importResults";
import { importPupils } from "./commands/importPupils";
import { erase } from "./commands/erase";
import { exportSchool } from "./commands/exportSchool";
import { invite } from "./commands/invite";
import { keys } from "./commands/keys";
import { progress } from "./commands/progress";
import { register } from "./commands/register";
import { publishReturn, tryReturn } from "./commands/returns";
import { release } from "./commands/release";
import { schedule } from "./commands/schedule";
import { snapshot } from "./commands/snapshot";
import { start } from "./commands/start";
import { submit } from "./commands/submit";
import { templates } from "./commands/templates";
import { CommandFailed, exit, type ExitCode } from "./exit";
import { ourFault } from "./ourFault";
import { openScreen } from "./screen";

/** The command that others stand under, such as `import` of `import results`; made the first time. */
const groupOf = (program: Program, name: string): Program =>
  program.commands.find((each) => each.name() === name) ??
  program.command(name).description(`${name}: see ${name} --help`).helpCommand(false);

/** Runs the command line and gives its exit code: 0 fine, 1 findings, 2 could not be done. Nothing is thrown: a fault of ours is told in a sentence. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  const program = new Program("trustwide")
    .description("School-improvement returns from every school in a trust, checked and compared")
    .option("--data <dir>", "the data folder to work on", ".trustwide")
    .option("--service <url>", "work on a running service instead of a data folder")
    .option("--json", "print the result as JSON and nothing else", false)
    .helpCommand(false)
    .showHelpAfterError("(add --help to see what this command takes)")
    .exitOverride();

  const add = <Options>(command: Command<Options>): void => {
    const [first = "", second] = command.name.split(" ");
    const above = second === undefined ? program : groupOf(program, first);
    const part = above.command(second ?? first).description(command.summary);
    if (command.takes !== undefined) part.argument(command.takes);
    for (const [flags, description, initial] of command.options) part.option(flags, description, initial);
    part.action(async () => {
      const options = part.optsWithGlobals<Options & Omit<ServiceOptions, "isDataNamed"> & { json: boolean }>();
      const isDataNamed = program.getOptionValueSource("data") === "cli";
      code = await command.run({ ...options, isDataNamed }, part.args, openScreen(options.json));
    });
  };
  add(start);
  add(demo);
  add(templates);
  add(check);
  add(submit);
  add(progress);
  add(compare);
  add(board);
  add(register);
  add(importResults);
  add(importPupils);
  add(burden);
  add(invite);
  add(contacts);
  add(exportSchool);
  add(erase);
  add(keys);
  add(designer);
  add(tryReturn);
  add(publishReturn);
  add(release);
  add(snapshot);
  add(schedule);

  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.failed;
    const { message, mend } = error instanceof CommandFailed ? error : ourFault(error);
    const json = program.opts<{ json: boolean }>().json;
    if (json) process.stdout.write(`${JSON.stringify({ failed: { wrong: message, mend: mend ?? null } }, null, 2)}\n`);
    else process.stderr.write(`${message}\n${mend === undefined ? "" : `${mend}.\n`}`);
    return exit.failed;
  }
}
