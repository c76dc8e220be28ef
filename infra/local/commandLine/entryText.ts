import { valueCodes, type Entry } from "../../../core/entries/entry";

/** An entry as people read it: `29`, `67% (published)`, `x (not available)`, `blank`. */
export function entryText(entry: Entry): string {
  switch (entry.kind) {
    case "blank":
      return "blank";
    case "code":
      return `${entry.typed ?? entry.code} (${valueCodes[entry.code]})`;
    case "published":
      return `${Math.round(entry.value * 1000) / 10}% (published)`;
    case "number":
      return entry.value.toLocaleString("en-GB");
    case "text":
    case "choice":
    case "date":
      return entry.value;
  }
}
