import type { Refusal } from "../../../core/wire/refusal";
import { namespaces } from "./namespaces";
import { readPart, type OfficeFile } from "./officeFile";
import { refuse } from "./refusals";
import { stopScan } from "./scanXml";
import { textItem } from "./textItem";

const root = { name: "sst", namespaces: namespaces.spreadsheet };

/** The texts that cells share, by the index cells name, without formats. Refuses more than the limit. */
export function readSharedTexts(file: OfficeFile, part: string): { readonly texts: readonly string[] } | Refusal {
  const texts: string[] = [];
  const item = textItem(2);
  const refusal = readPart(file, part, root, {
    open: (name, _, depth) => item.open(name, depth),
    text: (text) => item.add(text),
    close: (name, depth) => {
      item.close();
      if (depth !== 2 || name !== "si") return;
      if (texts.length >= file.limits.texts) stopScan(refuse.tooManyTexts(file.limits.texts));
      texts.push(item.take());
    },
  });
  return refusal ?? { texts };
}
