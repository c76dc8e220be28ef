import { existsSync } from "node:fs";
import { circlesOf } from "./circles";
import { dynamoOutsideStore, importsBelow, importsIn, wrongArrows } from "./imports";

const top = process.cwd();
const folders = ["core", "addin", "functions", "infra", "tests"].filter((folder) => existsSync(folder));
const imports = importsBelow(top, folders);

it("reads the imports of every folder", () => {
  for (const folder of folders)
    expect(imports.filter(({ file }) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(3);
});

it("finds no import against the arrows of the architecture", () => {
  expect(wrongArrows(imports)).toEqual([]);
});

it("finds no files that import each other in a circle, but Excel's own objects, each of which knows the others", () => {
  const circles = circlesOf(imports);
  expect(circles.filter((files) => !files.every((file) => file.startsWith("infra/local/workbench/excel/")))).toEqual(
    [],
  );
});

it("finds a circle, by types alone and through a folder", () => {
  const planted = [
    ...importsIn("core/a.ts", `import type { B } from "./b/b";`),
    ...importsIn("core/b/b.ts", `const c = await import(/* lazily */ "../c");`),
    ...importsIn("core/c.ts", `export * from "./a";`),
    ...importsIn("core/d.ts", `import { a } from "./a";`),
  ];
  expect(circlesOf(planted)).toEqual([["core/a.ts", "core/b/b.ts", "core/c.ts"]]);
});

it("names DynamoDB in functions/store alone", () => {
  expect(dynamoOutsideStore(imports)).toEqual([]);
});

it.each([
  ["core/rules/check.ts", `import { put } from "../../functions/store/revisions";`],
  ["core/rules/check.ts", `export * from "../../functions/store/revisions";`],
  ["core/rules/check.ts", `import type { Store } from "../../functions/store/store"`],
  ["core/rules/check.ts", `const fs = await import("node:fs");`],
  ["core/rules/check.ts", `import "hono";`],
  ["core/rules/check.ts", `import {\n  a,\n  b,\n} from "hucre";`],
  ["functions/api/app.ts", `import { serve } from "../../infra/local/service/serve";`],
  ["addin/api/client.ts", `import { keys } from "../../functions/store/keys";`],
  ["infra/aws/app.ts", `import { it } from "../../tests/core/it";`],
  ["scripts/build.ts", `import "zod";`],
])("catches a wrong arrow planted in %s: %s", (file, text) => {
  expect(wrongArrows(importsIn(file, text))).toHaveLength(1);
});

it("lets a right arrow through", () => {
  const text = `import { z } from "zod";\nimport { entryAt } from "../entries/entry";\nimport { tokenise } from "@borgar/fx";`;
  expect(wrongArrows(importsIn("core/rules/check.ts", text))).toEqual([]);
});
