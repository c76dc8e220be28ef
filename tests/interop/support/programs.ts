import { spawnSync } from "node:child_process";
import { openXmlCommand } from "./openXmlProblems";

/** A program that tests ask, and how to tell that it works here: it ends with `status`, 0 unless said. */
interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly status?: number;
}

const programs = {
  libreOffice: { name: "LibreOffice (soffice)", command: "soffice", args: ["--version"] },
  openpyxl: { name: "openpyxl for /usr/bin/python3", command: "/usr/bin/python3", args: ["-c", "import openpyxl"] },
  pdftoppm: { name: "pdftoppm (poppler-utils)", command: "pdftoppm", args: ["-v"] },
  // It answers 1 about a file that is not there, and 2 when there is no binary for this platform.
  openXml: {
    name: "the Open XML SDK validator for this platform",
    command: process.execPath,
    args: [openXmlCommand, "no-such-file.xlsx"],
    status: 1,
  },
} as const satisfies Record<string, Program>;

const works = ({ command, args, status = 0 }: Program): boolean =>
  spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).status === status;

/**
 * `it` where every named program is installed; elsewhere `it.skip`, with one printed line that says what is missing. Where CI is
 * set, a missing program is a failing test instead.
 */
export function itWith(...needed: readonly (keyof typeof programs)[]): jest.It {
  const missing = needed.map((key) => programs[key]).filter((program) => !works(program));
  if (missing.length === 0) return it;
  const reason = `${missing.map(({ name }) => name).join(" and ")} cannot be run on this machine`;
  if (process.env["CI"]) {
    it(`has every program it asks, but ${reason}`, () => {
      throw new Error(reason);
    });
  } else console.log(`Skipped: ${reason}`);
  return it.skip;
}
