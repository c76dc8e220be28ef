import { rangeAddress } from "../../../core/sheets/address";
import type { SheetPlan } from "../../../core/sheets/sheetPlan";

const main = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const formulas = "http://schemas.microsoft.com/office/excel/2006/main";

/** An identity that is the same each time a plan is written: the rule's sheet (from 0) and its priority there. */
const identity = (sheetIndex: number, priority: number) =>
  `{7C1D0000-0000-4000-${8000 + sheetIndex}-${String(priority).padStart(12, "0")}}`;

const ruleExtension = (id: string) =>
  `<extLst><ext xmlns:x14="${main}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;

/**
 * A sheet part whose data bars are flat and as long as their value says. The format of 2007, which the file library writes, has them fade
 * out and end between a tenth and nine tenths of the cell; the extension of 2010 says otherwise. The part is returned as it is when there are none.
 */
export function flatDataBars(xml: string, { conditionalFormats }: SheetPlan, sheetIndex: number): string {
  const bars = conditionalFormats.flatMap(({ range, when }, index) =>
    "dataBar" in when ? [{ range, priority: index + 1, ...when.dataBar }] : [],
  );
  if (bars.length === 0) return xml;
  const extended = bars.map(
    ({ range, priority, color, min, max }) =>
      `<x14:conditionalFormatting xmlns:xm="${formulas}"><x14:cfRule type="dataBar" id="${identity(sheetIndex, priority)}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>${min}</xm:f></x14:cfvo>` +
      `<x14:cfvo type="num"><xm:f>${max}</xm:f></x14:cfvo><x14:negativeFillColor rgb="FF${color}"/>` +
      `<x14:axisColor rgb="FF${color}"/></x14:dataBar></x14:cfRule><xm:sqref>${rangeAddress(range)}</xm:sqref>` +
      `</x14:conditionalFormatting>`,
  );
  const list =
    `<extLst><ext xmlns:x14="${main}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    `${extended.join("")}</x14:conditionalFormattings></ext></extLst>`;
  return xml
    .replace(
      /(<cfRule type="dataBar" priority="(\d+)">.*?)<\/cfRule>/g,
      (_, rule: string, priority: string) => `${rule}${ruleExtension(identity(sheetIndex, Number(priority)))}</cfRule>`,
    )
    .replace(/<\/worksheet>$/, `${list}</worksheet>`);
}
