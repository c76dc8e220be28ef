import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = realpathSync(mkdtempSync(join(tmpdir(), "trustwide-bundle-")));
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeAll(() => {
  for (const folder of ["functions", "core/rules"]) mkdirSync(join(root, folder), { recursive: true });
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
  write("core/rules/answer.ts", `export const answer: string = "first";`);
  write("infra/local/service/workbookThread.ts", "");
  write(
    "infra/local/commandLine/main.ts",
    `import { answer } from "../../../core/rules/answer";\nconst beside: URL = new URL("figures.json", import.meta.url);\nconsole.log(answer, beside.pathname);`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** What the tree's command line prints, started as trustwide.mjs starts it. */
function start(): string {
  const script = `import { bundle } from "./infra/local/commandLine/bundle.mjs"; await import(await bundle(${JSON.stringify(root)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  return stdout + stderr;
}

const kept = (): string[] => readdirSync(join(root, "node_modules/.cache/trustwide"));

it("starts from the sources as they stand, and a source finds the file beside it", () => {
  expect(start()).toBe(`first ${join(root, "infra/local/commandLine/figures.json")}\n`);
  const [first] = kept();
  expect(start()).toMatch(/^first /);
  expect(kept()).toEqual([first]);
});

it("never starts from a bundle of other sources, and keeps no old one", () => {
  write("core/rules/answer.ts", `export const answer: string = "other";`);
  expect(start()).toMatch(/^other /);
  expect(kept()).toHaveLength(1);
});
