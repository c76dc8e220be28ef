import { normalize } from "node:path";
import type { Import } from "./imports";

/** What an import's target may be called on disk. */
const endings = ["", ".ts", ".tsx", ".mts", "/index.ts"];

/** Which files each file imports, as they are called on disk. Packages, and files that are no TypeScript of ours, are left out. */
function arrowsOf(imports: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>(imports.map(({ file }) => [file, new Set()]));
  for (const { file, target, isPackage } of imports) {
    const found = isPackage
      ? undefined
      : endings.map((ending) => normalize(target + ending)).find((name) => arrows.has(name));
    if (found !== undefined && found !== file) arrows.get(file)?.add(found);
  }
  return arrows;
}

/** Every file that can be reached from one by its imports, and theirs. */
function reachedFrom(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(arrows.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(arrows.get(file) ?? []));
  }
  return reached;
}

/** The circles of files that import each other, types too: each as its files in order. None of them can be read, moved or tested without the others. */
export function circlesOf(imports: readonly Import[]): string[][] {
  const arrows = arrowsOf(imports);
  const reached = new Map([...arrows.keys()].map((file) => [file, reachedFrom(file, arrows)]));
  const inCircles = [...reached].filter(([file, files]) => files.has(file)).map(([file]) => file);
  const circles = inCircles.map((file) =>
    inCircles.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}
