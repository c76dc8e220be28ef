const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/**
 * The namespaces a workbook's parts are written in: each with its transitional and its strict name where there are two.
 *
 * @source ECMA-376, Office Open XML File Formats, Parts 1, 2 and 4.
 */
export const namespaces = {
  spreadsheet: [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  packageRelationships: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  contentTypes: ["http://schemas.openxmlformats.org/package/2006/content-types"],
  relationshipIds: [transitional, strict],
} as const;

/** The attributes of an element by the name they are written with; the map has no prototype, so any name is safe to ask for. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a prefix stands for inside an element. A prefix of "" is the default namespace. */
interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  /** Whether an element without a prefix is of a wanted namespace. */
  readonly plainIsWanted: boolean;
}

/**
 * Which elements are of the wanted namespaces, so that a prefixed part (`<x:row>`) reads as any other and a foreign element (`<x14:c>`) is not
 * mistaken for one of ours. Faster than resolving every name: attributes are looked through only where a declaration can stand.
 *
 * @param declaredBelowRoot whether any element but the root may carry a declaration.
 */
export function namespaceScopes(wanted: readonly string[], declaredBelowRoot: boolean) {
  const outer: Scope = { depth: 0, bindings: new Map(), plainIsWanted: false };
  const scopes: Scope[] = [outer];
  let scope = outer;

  return {
    /** Enters an element, with the declarations it carries; `depth` is 1 for the root. */
    enter(attributes: Attributes, depth: number): void {
      if (depth > 1 && !declaredBelowRoot) return;
      const declared = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
      if (declared.length === 0) return;
      const bindings = new Map(scope.bindings);
      for (const [name, uri = ""] of declared) bindings.set(name.slice("xmlns:".length), uri);
      scope = { depth, bindings, plainIsWanted: wanted.includes(bindings.get("") ?? "") };
      scopes.push(scope);
    },
    /** Leaves the element entered at this depth. */
    leave(depth: number): void {
      if (scope.depth !== depth) return;
      scopes.pop();
      scope = scopes.at(-1) ?? outer;
    },
    /** The name without its prefix; null when the element is of another namespace. */
    local(name: string): string | null {
      const colon = name.indexOf(":");
      if (colon < 0) return scope.plainIsWanted ? name : null;
      return wanted.includes(scope.bindings.get(name.slice(0, colon)) ?? "") ? name.slice(colon + 1) : null;
    },
    /** The value of an attribute that must carry a prefix of one of these namespaces, such as `r:id`. */
    attribute(attributes: Attributes, uris: readonly string[], local: string): string | undefined {
      for (const [name, value] of Object.entries(attributes)) {
        const colon = name.indexOf(":");
        if (
          colon > 0 &&
          name.slice(colon + 1) === local &&
          uris.includes(scope.bindings.get(name.slice(0, colon)) ?? "")
        )
          return value;
      }
      return undefined;
    },
  };
}

export type NamespaceScopes = ReturnType<typeof namespaceScopes>;
