import { templateSheets } from "../../core/returns/layout";
import type { listenWith } from "../api/listen";
import type { Service } from "../api/service";
import { readSheets } from "../excel/readSheets";
import type { Run } from "../excel/run";
import type { DesignSession } from "./design/designSession";
import { openSchoolSession, type SchoolParts, type SchoolSession } from "./school/schoolSession";
import { isRead, recognise } from "./school/template";
import type { SealedSession } from "./sealed/sealedSession";

/** The oldest Excel the add-in works in, as its manifest says. */
export const minimumExcelApi = "1.13";

/** What the pane was opened beside, and so what it shows. */
export type Opened =
  | { readonly kind: "outside" | "too old" }
  | { readonly kind: "not readable"; readonly why: "newer" | "damaged" }
  | { readonly kind: "newer design" }
  | { readonly kind: "design"; readonly session: DesignSession }
  | { readonly kind: "damaged seal" }
  | { readonly kind: "sealed"; readonly session: SealedSession }
  | { readonly kind: "school"; readonly session: SchoolSession }
  | { readonly kind: "office" };

/** What opening needs of the world. `host`: the program the page stands in, null in a plain browser. */
export interface PaneParts extends SchoolParts {
  readonly run: Run;
  readonly service: Service;
  readonly host: string | null;
  readonly isSupported: (version: string) => boolean;
  /** Lets the person sign in; called from a click. */
  readonly signIn: () => Promise<void>;
  /** Lets cells ask for their figures again. */
  readonly forgetFigures: () => Promise<void>;
  /** Whether this Excel can write notes on cells. */
  readonly hasNotes: boolean;
  readonly listen: ReturnType<typeof listenWith>;
}

/**
 * Looks at what is open: a template is a school's work, offline and before sign-in; a designer is an officer's draft of a return; what was sealed for a meeting stays as it
 * is; anything else is an office's or a board's.
 */
export async function openPane(parts: PaneParts): Promise<Opened> {
  if (parts.host !== "Excel") return { kind: "outside" };
  if (!parts.isSupported(minimumExcelApi)) return { kind: "too old" };
  const names = await parts.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name.toLowerCase());
  });
  if (names.includes("_designer")) {
    const { openDesign } = await import(/* webpackChunkName: "designView" */ "./design/openDesign");
    const opened = await openDesign(parts);
    if (opened) return opened;
  }
  if (names.includes("_sealed")) {
    const { openSealed } = await import(/* webpackChunkName: "sealedView" */ "./sealed/openSealed");
    const opened = await openSealed(parts);
    if (opened) return opened;
  }
  if (!names.includes(templateSheets.hidden)) return { kind: "office" };
  const workbook = await parts.run((context) => readSheets(context, isRead));
  const recognised = recognise(workbook);
  if (recognised.kind === "not a template") return { kind: "office" };
  if (recognised.kind !== "template") return { kind: "not readable", why: recognised.kind };
  return { kind: "school", session: await openSchoolSession(parts, recognised.template, workbook) };
}
