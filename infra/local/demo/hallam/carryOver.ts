import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { carryOverFigures } from "./carryOverFigures";
import { carryOverRegister, type SourceRow } from "./carryOverRegister";
import { carriedFiles } from "./publishedFiles";
import { readHallamRegister } from "./register";

/**
 * Carries the customer's brief and the Department's files over into our own form: `npx tsx infra/local/demo/hallam/carryOver.ts DIR`,
 * where DIR holds schools.csv and dfe/. A school that stands in register.json keeps its id; a new one is minted.
 */
const folder = process.argv[2];
if (!folder) throw new Error("Name the folder with the source files.");

const rowsOf = (file: string): SourceRow[] =>
  parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true });

const here = (file: string): URL => new URL(file, import.meta.url);
// An object that holds no other stands on one line: a fact, a share, a figure.
const write = (file: string, value: unknown): void => {
  const text = JSON.stringify(value, null, 2).replace(
    /\{\n\s+([^{}[\]]+?)\n\s+\}/g,
    (_, inside: string) => `{ ${inside.replace(/\n\s+/g, " ")} }`,
  );
  writeFileSync(here(file), `${text}\n`);
};

const ids = new Map<string, string>();
if (existsSync(here("register.json")))
  for (const school of readHallamRegister().schools)
    for (const { laestab } of school.laestabs) ids.set(laestab, school.schoolId);

// No vowels and no letters that look like digits: an id never spells a word and survives being read out.
const letters = "23456789bcdfghjkmnpqrstvwxz";
const schoolIdOf = (laestab: string): string => {
  const known = ids.get(laestab);
  if (known) return known;
  const minted = `sch_${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("")}`;
  ids.set(laestab, minted);
  return minted;
};

const keyTable = rowsOf("dfe/schools.csv");
write(
  "register.json",
  carryOverRegister({ brief: rowsOf("schools.csv"), keyTable, links: rowsOf("dfe/gias_links_2022.csv") }, schoolIdOf),
);
for (const file of carriedFiles)
  writeFileSync(
    here(`figures/${file.name}`),
    carryOverFigures(file, new Uint8Array(readFileSync(join(folder, "dfe", file.from))), readHallamRegister()),
  );
