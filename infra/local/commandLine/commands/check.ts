import { basename } from "node:path";
import { parseWorkbook } from "../../../../core/entries/parse";
import { layoutOf, templateSheets } from "../../../../core/returns/layout";
import { readStamp } from "../../../../core/returns/stamp";
import { isAcceptable } from "../../../../core/rules/check";
import type { Finding } from "../../../../core/rules/finding";
import { isRefusal } from "../../../../core/wire/refusal";
import { judge, sentInWorkbook } from "../../../../core/rules/judge";
import { readWorkbookAs } from "../../../../functions/xlsx/read/workbookKinds";
import type { Command } from "../command";
import { exit, type ExitCode } from "../exit";
import { findingLines } from "../findingLines";
import { openFile } from "../openFile";

/** What checking one file came to: its findings, or why it could not be read as a template. */
interface Checked {
  readonly file: string;
  readonly collection: string | null;
  readonly laestab: string | null;
  readonly ready: boolean;
  /** Whether the head teacher's declaration stands in it; a return may be sent without. */
  readonly signed: boolean;
  readonly findings: readonly Finding[];
  readonly refused: string | null;
}

const notTemplates = {
  "not a template":
    "This workbook is not one of our templates. Fill in the template your officer sent and check that file",
  newer: "This template was made by a newer Trustwide. Update Trustwide, then check it again",
  damaged:
    "The hidden sheet that says what this template asks can no longer be read. Copy the answers into a fresh copy of the template",
} as const;

/** `check`: what filled workbooks have to mend, judged from what each carries; no service and no network. */
export const check: Command = {
  name: "check",
  summary: "say what filled workbooks have to mend; needs no service and no network",
  takes: "<files...>",
  options: [],
  async run(_options, files, screen) {
    const checked: Checked[] = [];
    for (const file of files) checked.push(checkOne(file, await openFile(file)));
    screen.result(checked, checked.flatMap(linesOf));
    if (checked.some(({ refused }) => refused !== null)) return exit.failed;
    return checked.every(({ ready }) => ready) ? (exit.fine as ExitCode) : exit.findings;
  },
};

/** Judges one file by the definition, last period's entries and imported figures that it carries. */
function checkOne(file: string, bytes: Uint8Array): Checked {
  const refusedWith = (refused: string): Checked => ({
    ...{ file, collection: null, laestab: null, ready: false, signed: false },
    ...{ findings: [], refused },
  });
  const workbook = readWorkbookAs(bytes, "template");
  if (isRefusal(workbook))
    return refusedWith([workbook.wrong, workbook.where, workbook.mend].filter(Boolean).join(" "));
  const read = readStamp(workbook);
  if (read.kind !== "stamp") return refusedWith(notTemplates[read.kind]);
  const { collectionId, laestab, asks, last, prefilled } = read.stamp;
  const layout = layoutOf(asks);
  const parsed = parseWorkbook(workbook, layout, prefilled, { laestab });
  const findings = judge({ layout, last, prefilled }, sentInWorkbook(parsed));
  return {
    ...{ file, collection: collectionId, laestab, refused: null },
    ...{ ready: isAcceptable(findings), signed: parsed.signOff.declared, findings },
  };
}

function linesOf({ file, collection, laestab, ready, signed, findings, refused }: Checked): string[] {
  const name = basename(file);
  if (refused !== null) return [`${name}: ${refused}.`.replace(/\.\.$/, ".")];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const unanswered = findings.filter(({ severity, note }) => severity === "query" && note?.given === false).length;
  const verdict = ready ? "ready to send" : `${errors} to mend, ${unanswered} to explain`;
  return [
    `${name}: ${verdict} (school ${laestab ?? ""}, ${collection ?? ""}; origin not verified)`,
    ...(ready && !signed
      ? [`  The head teacher has not signed it (${templateSheets.start} sheet, at the foot); it can be sent without.`]
      : []),
    ...findingLines(findings),
  ];
}
