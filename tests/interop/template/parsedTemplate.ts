import { parseWorkbook, type ParsedWorkbook } from "../../../core/entries/parse";
import { layoutOf, type WorkbookLayout } from "../../../core/returns/layout";
import { readStamp, type Stamp } from "../../../core/returns/stamp";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";

/** What a template says, read as the service reads it, by the layout it carries. @throws when it is none, or is refused. */
export function parsedTemplate(bytes: Uint8Array): ParsedWorkbook & { layout: WorkbookLayout; stamp: Stamp } {
  const values = readWorkbook(bytes);
  if (isRefusal(values)) throw new Error(values.wrong);
  const read = readStamp(values);
  if (read.kind !== "stamp") throw new Error(read.kind);
  const layout = layoutOf(read.stamp.asks);
  return { layout, stamp: read.stamp, ...parseWorkbook(values, layout, read.stamp.prefilled) };
}
