import { existsSync, readdirSync, readFileSync } from "node:fs";

const runbook = readFileSync("infra/aws/RUNBOOK.md", "utf8");
const found = (pattern: RegExp): string[] => [...runbook.matchAll(pattern)].map(([, one = ""]) => one);
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".ts"));

test("every message the runbook looks for is one that a function logs", () => {
  const sources = sourcesIn("functions").map((file) => readFileSync(`functions/${file}`, "utf8"));
  const named = [...found(/^\| `([a-z-]+)` +\|/gm), ...found(/Logs Insights on `[a-z]+` for `([a-z-]+)`/g)];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((code) => !sources.some((text) => text.includes(`"${code}"`)))).toEqual([]);
});

test("every heading, file, folder and command the runbook names is there", () => {
  const anchors = new Set(
    found(/^#+ (.+)$/gm).map((title) =>
      title
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
  expect(found(/\]\(#([a-z0-9-]+)\)/g).filter((anchor) => !anchors.has(anchor))).toEqual([]);
  const ours = sourcesIn("infra/aws").map((file) => file.split("/").at(-1));
  expect(found(/`(\w+\.ts)`/g).filter((file) => !ours.includes(file))).toEqual([]);
  expect(found(/`(tests\/[\w./]+)`/g).filter((path) => !existsSync(path))).toEqual([]);
  const { scripts: commands } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const builtIn = ["test", "start", "ci"];
  const scripts = found(/npm (?:run (?:-s )?)?([a-z-]+)/g).filter((name) => name !== "run" && !builtIn.includes(name));
  expect(scripts.filter((name) => !(name in commands))).toEqual([]);
});
