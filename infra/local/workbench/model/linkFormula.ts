import { parse, tokenize, type AstExpression } from "@borgar/fx";

const linkFunction = "HYPERLINK";

const isLink = (name: string): boolean => name.toUpperCase() === linkFunction;

/** The calls of HYPERLINK in a formula, outermost first. */
function linkCalls(node: AstExpression | null): Extract<AstExpression, { type: "CallExpression" }>[] {
  if (!node || !("arguments" in node)) return [];
  const inside = node.arguments.flatMap(linkCalls);
  return node.type === "CallExpression" && node.callee.type === "Identifier" && isLink(node.callee.name)
    ? [node, ...inside]
    : inside;
}

function treeOf(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula, { withLocation: true }));
  } catch {
    // What cannot be read is the engine's to judge.
    return null;
  }
}

/**
 * A formula with each HYPERLINK(link, text) written as what it shows, its `text`, or as where it leads, its `link`; the engine has no such function. One of a
 * link alone shows the link. A formula without one, or that cannot be read, stays as it is.
 * @source Microsoft Support, HYPERLINK function
 */
export function writtenAs(part: "text" | "link", formula: string): string {
  if (!formula.toUpperCase().includes(linkFunction)) return formula;
  const [call] = linkCalls(treeOf(formula));
  const [link, text = link] = call?.arguments ?? [];
  const argument = part === "text" ? text : link;
  if (!call?.loc || !argument?.loc) return formula;
  const put = `(${formula.slice(...argument.loc)})`;
  return writtenAs(part, formula.slice(0, call.loc[0]) + put + formula.slice(call.loc[1]));
}
