import type { Refusal } from "../../../core/wire/refusal";
import { namespaces } from "./namespaces";
import { readPart, type OfficeFile } from "./officeFile";
import { refuse, wherePart } from "./refusals";
import { stopScan } from "./scanXml";

/** What a part says another part is to it. `kind` is the last word of the type's address, such as `worksheet`. */
export interface Relationship {
  readonly kind: string;
  /** The other part's name in the file. */
  readonly target: string;
}

const root = { name: "Relationships", namespaces: namespaces.packageRelationships };

/** A target as a part's name: from the top when it starts with `/`, else from the folder of the part that names it; null when it leads out. */
export function resolveTarget(from: string, target: string): string | null {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  try {
    return decodeURIComponent(steps.join("/"));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The name of the part that holds a part's relationships: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the file itself (""). */
function relationshipsPart(from: string): string {
  const slash = from.lastIndexOf("/") + 1;
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
}

/**
 * A part's relationships by their id; `from` is "" for the file itself. Targets outside the file are refused when they are links to other
 * workbooks and otherwise left out: nothing is ever fetched.
 */
export function readRelationships(
  file: OfficeFile,
  from: string,
): { readonly byId: ReadonlyMap<string, Relationship> } | Refusal {
  const byId = new Map<string, Relationship>();
  const part = relationshipsPart(from);
  const seen = new Set<string>();
  const refusal = readPart(file, part, root, {
    open: (name, { Id, Type = "", Target = "", TargetMode }, depth) => {
      if (depth !== 2 || name !== "Relationship" || Id === undefined) return;
      if (seen.has(Id)) stopScan(refuse.contradiction("one link inside it leads to two places", wherePart(part)));
      seen.add(Id);
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      if (/^externalLink/i.test(kind)) stopScan(refuse.externalLinks());
      if (/^(vbaProject|xl(Intl)?Macrosheet)$/i.test(kind)) stopScan(refuse.macros());
      if (TargetMode?.toLowerCase() === "external") return;
      const target = resolveTarget(from, Target);
      if (target === null) stopScan(refuse.unsafePartName(Target));
      byId.set(Id, { kind, target });
    },
  });
  return refusal ?? { byId };
}
