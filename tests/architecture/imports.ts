import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** One import as written: the file it stands in, and what it names (a path from the top of the project, or a package). */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly isPackage: boolean;
}

const importPattern =
  /(?:^|[^.\w])(?:import|export)\s*(?:[^"'();]*?\sfrom\s*)?\(?\s*(?:\/\*[^*]*\*\/\s*)?["']([^"']+)["']/g;

/** The imports in one file's text, static and dynamic; relative ones resolved from the top of the project. */
export function importsIn(file: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, named = ""]) => {
    const isPackage = !named.startsWith(".");
    return { file, isPackage, target: isPackage ? named : normalize(join(dirname(file), named)) };
  });
}

/** Every TypeScript file below a folder, as paths from `top`. */
export function sourceFiles(top: string, folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?ts|tsx)$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)));
}

/** The imports of every file below the folders. */
export const importsBelow = (top: string, folders: readonly string[]): Import[] =>
  folders
    .flatMap((folder) => sourceFiles(top, folder))
    .flatMap((file) => importsIn(file, readFileSync(join(top, file), "utf8")));

/** What each top-level folder may import: other folders of ours, and packages (`*` for any). */
const allowed: Record<string, { folders: readonly string[]; packages: readonly string[] }> = {
  core: { folders: ["core"], packages: ["zod", "@borgar/fx"] },
  addin: { folders: ["addin", "core"], packages: ["*"] },
  functions: { folders: ["functions", "core"], packages: ["*"] },
  infra: { folders: ["infra", "functions", "core"], packages: ["*"] },
  tests: { folders: ["tests", "infra", "functions", "addin", "core"], packages: ["*"] },
};

/** The imports that go against an arrow of the architecture, each as a sentence. */
export function wrongArrows(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, target, isPackage }) => {
    const from = file.split("/")[0] ?? "";
    const rule = allowed[from];
    if (!rule) return [`${file} lies outside the folders of the architecture`];
    const permitted = isPackage ? rule.packages : rule.folders;
    const named = isPackage ? target : (target.split("/")[0] ?? "");
    const fine = permitted.some(
      (one) => one === "*" || named === one || (isPackage && named.startsWith(one.endsWith("/") ? one : `${one}/`)),
    );
    return fine ? [] : [`${file} imports ${target}: ${from} may import only ${permitted.join(", ")}`];
  });
}

const dynamo = /^(@aws-sdk\/(client-dynamodb|lib-dynamodb|util-dynamodb)|dynalite$)/;

/** Only functions/store names DynamoDB, and only the local service starts one. */
export const dynamoOutsideStore = (imports: readonly Import[]): string[] =>
  imports
    .filter(
      ({ file, target }) => dynamo.test(target) && !/^(functions\/store|infra\/local\/service|tests)\//.test(file),
    )
    .map(({ file, target }) => `${file} imports ${target}: only functions/store names DynamoDB`);
