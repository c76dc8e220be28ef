import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { layoutOf } from "../../../../core/returns/layout";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { request } from "../../../core/sheets/template/request";
import { containerCases } from "../../../functions/xlsx/read/containerCases";
import { contentCases } from "../../../functions/xlsx/read/contentCases";
import { killers } from "../../../functions/xlsx/read/killers";
import { kindCases } from "../../../functions/xlsx/read/kindCases";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "trustwide-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answered = z.array(
  z.object({ file: z.string(), refused: z.string().nullable(), findings: z.array(z.unknown()) }),
);

/** Keeps bytes as a file in the folder, and gives its path. */
function kept(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

it("check refuses every hostile file in words of its own, and checks the good ones among them all the same", async () => {
  const refused = [...kindCases, ...containerCases, ...contentCases].map(([title, make, words], at) => ({
    ...{ title, words, path: kept(`hostile-${String(at)}.xlsx`, make()) },
  }));
  const deadly = killers.map(([, make], at) => kept(`deadly-${String(at)}.xlsx`, make()));
  const template = await writeWorkbook(templatePlan(request, layoutOf(request.asks)));
  const [first, last] = [kept("first.xlsx", template), kept("last.xlsx", template)];
  const { code, out, err } = await run(
    ...["check", "--json", first],
    ...[...refused.map(({ path }) => path), ...deadly, last],
  );
  expect([code, err]).toEqual([2, ""]);
  const told = new Map(answered.parse(JSON.parse(out)).map((each) => [each.file, each]));
  expect(told.size).toBe(refused.length + deadly.length + 2);
  for (const { title, words, path } of refused)
    expect([title, told.get(path)?.refused]).toEqual([title, expect.stringContaining(words.wrong)]);
  for (const path of deadly) expect(told.get(path)?.refused).toMatch(/^[A-Z].+[a-z.]$/s);
  for (const path of [first, last]) {
    expect(told.get(path)?.refused).toBeNull();
    expect(told.get(path)?.findings.length).toBeGreaterThan(0);
  }
}, 120_000);
