/** What a command's exit code says: all is well, there are findings to mend, or the command could not do its work. */
export const exit = { fine: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Why a command could not do its work: what is wrong and how to mend it. It is printed plainly and ends the command with 2. */
export class CommandFailed extends Error {
  constructor(
    wrong: string,
    readonly mend?: string,
  ) {
    super(wrong);
  }
}
