import { namesIn, type Formula, type FormulaProblem } from "./formula";
import { misses, type JudgedScope } from "./judgedScope";
import { parseFormula } from "./parseFormula";

/** A sentence with what it quotes: words, `{group}`, `{note}` (the cell for the note), or the value of a formula. */
export type Sentence = readonly SentencePart[];

export type SentencePart =
  | { readonly type: "words"; readonly words: string }
  | { readonly type: "group" }
  | { readonly type: "note" }
  | { readonly type: "value"; readonly formula: Formula };

/**
 * Reads a sentence of a rule. In braces stand `group`, `note`, or any formula of the subset, most often a bare name: `{ks2_eligible.last}`, `{ks2_eligible - 2}`.
 * Returns the problem, with its place, when a brace is left open or what it quotes does not exist everywhere the rule is judged.
 */
export function compileSentence(text: string, scope: JudgedScope): Sentence | FormulaProblem {
  const parts: SentencePart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    const words = text.slice(from, match.index);
    if (/[{}]/.test(words)) break;
    parts.push({ type: "words", words });
    const part = quoted(match[1] ?? "", scope);
    if ("reason" in part) return { position: match.index + 1 + part.position, reason: part.reason };
    parts.push(part);
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  const stray = rest.search(/[{}]/);
  if (stray >= 0) return { position: from + stray + 1, reason: "a brace stands alone" };
  return [...parts, { type: "words", words: rest }];
}

function quoted(inner: string, scope: JudgedScope): SentencePart | FormulaProblem {
  if (inner === "group" || inner === "note") return { type: inner };
  const parsed = parseFormula(inner, scope);
  if ("reason" in parsed) return parsed;
  for (const name of namesIn(parsed.formula)) {
    const reason = misses(name, scope);
    if (reason !== null) return { position: 1, reason };
  }
  return { type: "value", formula: parsed.formula };
}
