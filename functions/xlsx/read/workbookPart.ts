import type { Range, SheetValues } from "../../../core/sheets/workbookValues";
import type { Refusal } from "../../../core/wire/refusal";
import { parseReference } from "./definedName";
import { namespaces, type Attributes } from "./namespaces";
import { readPart, type OfficeFile } from "./officeFile";
import { quoted, refuse } from "./refusals";
import { stopScan } from "./scanXml";

/** What a workbook's main part says. `sheets` are in tab order; `relationship` is the id under which the workbook names the sheet's part. */
export interface WorkbookPart {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetValues["visibility"];
    readonly relationship: string;
  }[];
  readonly names: ReadonlyMap<string, { readonly sheet: string } & Range>;
  /** Whether dates count from 1904 rather than 1900. */
  readonly from1904: boolean;
}

const root = { name: "workbook", namespaces: namespaces.spreadsheet };

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

const visibilityOf = (state: string | undefined): SheetValues["visibility"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

/**
 * Reads sheets, workbook-scope names and the date system. Names that are not for one cell or range of a sheet of this workbook are left out, as are
 * Excel's own (`_xlnm.…`) and those of one sheet. Refuses links to other workbooks, names over the limit, and a sheet or name given twice (case
 * apart, as Excel compares them).
 */
export function readWorkbookPart(file: OfficeFile, part: string): WorkbookPart | Refusal {
  const sheets: WorkbookPart["sheets"][number][] = [];
  const sheetNames = new Map<string, string>();
  const texts = new Map<string, { readonly name: string; text: string }>();
  let from1904 = false;
  let section = "";
  let named: { readonly name: string; text: string } | null = null;
  let nameCount = 0;

  const openName = ({ name, localSheetId }: Attributes): void => {
    if (++nameCount > file.limits.names) stopScan(refuse.tooManyNames(file.limits.names));
    if (name === undefined || localSheetId !== undefined || /^_xlnm\./i.test(name)) return;
    const key = name.toLowerCase();
    named = { name, text: "" };
    if (texts.has(key)) stopScan(refuse.contradiction(`the name ${quoted(name)} stands for two places`));
    texts.set(key, named);
  };

  const refusal = readPart(file, part, root, {
    open: (element, attributes, depth, scopes) => {
      if (depth === 2) section = element;
      if (depth === 2 && element === "workbookPr") from1904 = isTrue(attributes.date1904);
      if (element === "externalReference" && section === "externalReferences") stopScan(refuse.externalLinks());
      if (depth === 3 && section === "definedNames" && element === "definedName") openName(attributes);
      if (depth === 3 && section === "sheets" && element === "sheet") {
        const { name = "", state } = attributes;
        if (sheetNames.has(name.toLowerCase())) stopScan(refuse.contradiction(`two sheets are named ${quoted(name)}`));
        sheetNames.set(name.toLowerCase(), name);
        const relationship = scopes.attribute(attributes, namespaces.relationshipIds, "id") ?? "";
        sheets.push({ name, visibility: visibilityOf(state), relationship });
      }
    },
    text: (text) => {
      if (named) named.text += text;
    },
    close: (_, depth) => {
      if (depth === 3) named = null;
    },
  });
  if (refusal) return refusal;

  const names = new Map<string, { readonly sheet: string } & Range>();
  for (const { name, text } of texts.values()) {
    const place = parseReference(text);
    const sheet = place && sheetNames.get(place.sheet.toLowerCase());
    if (place && sheet !== undefined && sheet !== null) names.set(name, { ...place, sheet });
  }
  return { sheets, names, from1904 };
}
