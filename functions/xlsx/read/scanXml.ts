import { SaxesParser } from "saxes";
import type { Refusal } from "../../../core/wire/refusal";
import { namespaceScopes, type Attributes, type NamespaceScopes } from "./namespaces";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusals";

/** What is done with each element of a part's own namespace; `depth` is 1 for the root. Foreign elements and all in them are skipped. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, depth: number, scopes: NamespaceScopes): void;
  close?(name: string, depth: number): void;
  /** Text, possibly in several pieces, of the element opened last or its parent after it closed. */
  text?(text: string): void;
}

/** What a part must be: its root element, in one of its namespaces. */
export interface XmlRoot {
  readonly name: string;
  readonly namespaces: readonly string[];
}

/** How a handler ends the scan: saxes can be stopped in no other way. It never leaves this file. */
class Stopped extends Error {
  constructor(readonly refusal: Refusal | null) {
    super(refusal?.refused ?? "read as far as needed");
  }
}

/** Ends the scan a handler was called by; the scan then returns this refusal. */
export function stopScan(refusal: Refusal): never {
  throw new Stopped(refusal);
}

/** Ends the scan a handler was called by, because what follows is not read: the scan then answers as if all of it had been. */
export function endScan(): never {
  throw new Stopped(null);
}

const isReadEncoding = (encoding: string | undefined): boolean =>
  encoding === undefined || /^(utf-?(8|16)|us-ascii)$/i.test(encoding);

/** Whether an element after the root could declare a namespace: errs only towards yes. */
function mayDeclareBelowRoot(xml: string): boolean {
  const rootEnd = xml.indexOf(">", xml.search(/<[^?!]/));
  return rootEnd < 0 || xml.includes("xmlns", rootEnd);
}

/**
 * Reads a part's XML from start to end, strictly, calling the handlers on the way. Answers null when all of it was read, or
 * as much as a handler wanted.
 *
 * Refuses a DOCTYPE, an entity other than XML's own five, elements nested deeper or with more attributes than the limits, another root than asked, an encoding
 * other than UTF-8 and UTF-16, and anything not well-formed. `where` is the place that refusals name.
 */
export function scanXml(
  xml: string,
  root: XmlRoot,
  limits: Pick<ReadLimits, "depth" | "attributes">,
  where: string,
  handlers: XmlHandlers,
): Refusal | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const scopes = namespaceScopes(root.namespaces, mayDeclareBelowRoot(xml));
  let depth = 0;
  let foreignFrom = 0;
  let attributeCount = 0;

  // At most seven: saxes keeps each handler as a property of its own, and with one more V8 makes a dictionary of the parser, which is ten times as slow.
  parser.on("error", ({ message }) =>
    stopScan(/entity/.test(message) ? refuse.entities(where) : refuse.unreadablePart(where)),
  );
  parser.on("doctype", () => stopScan(refuse.entities(where)));
  // Counted as they are met: an element is only told of once all its attributes are kept.
  parser.on("attribute", () => {
    if (++attributeCount > limits.attributes) stopScan(refuse.unreadablePart(where));
  });
  parser.on("opentag", ({ name, attributes }) => {
    attributeCount = 0;
    if (++depth > limits.depth) stopScan(refuse.nestedTooDeeply(where, limits.depth));
    scopes.enter(attributes, depth);
    if (foreignFrom > 0) return;
    const local = scopes.local(name);
    if (depth === 1 && (local !== root.name || !isReadEncoding(parser.xmlDecl.encoding)))
      stopScan(refuse.unreadablePart(where));
    if (local === null) foreignFrom = depth;
    else handlers.open(local, attributes, depth, scopes);
  });
  parser.on("closetag", ({ name }) => {
    const local = foreignFrom > 0 ? null : scopes.local(name);
    scopes.leave(depth);
    if (local !== null) handlers.close?.(local, depth);
    if (foreignFrom === depth) foreignFrom = 0;
    depth--;
  });
  if (handlers.text) {
    const text = (piece: string) => {
      if (foreignFrom === 0) handlers.text?.(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }

  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.refusal;
    throw error;
  }
}
