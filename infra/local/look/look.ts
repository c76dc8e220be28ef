import { mkdir } from "node:fs/promises";
import { convertWithLibreOffice, drawPages, standInForArial } from "./libreOffice";

/**
 * Shows a workbook as it prints: `npx tsx infra/local/look/look.ts FILE.xlsx OUTDIR [DPI]` makes a PDF and a PNG of each page in OUTDIR, with
 * LibreOffice and pdftoppm (poppler-utils).
 */
async function look([file, outFolder, dotsPerInch]: readonly string[]): Promise<number> {
  if (!file || !outFolder) {
    console.error("Say which workbook and where to: npx tsx infra/local/look/look.ts FILE.xlsx OUTDIR [DPI]");
    return 2;
  }
  await mkdir(outFolder, { recursive: true });
  const standIn = await standInForArial();
  if (standIn !== null)
    console.error(
      `No font as wide as Arial is installed: ${standIn} is drawn, which clips. Install fonts-liberation2.`,
    );
  const pdf = await convertWithLibreOffice(file, "pdf", outFolder);
  for (const page of await drawPages(pdf, outFolder, Number(dotsPerInch ?? 80))) console.log(page);
  return 0;
}

look(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
