import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const timeoutMs = 240_000;

/** Whether LibreOffice computes every formula when it opens an .xlsx file, or shows what the file holds. */
export type Recalculation = "always" | "never";

const settings = (recalculation: Recalculation) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculation === "always" ? 0 : 1}</value></prop></item>
</oor:items>`;

/**
 * Converts files with one run of LibreOffice, in a profile of its own so that runs side by side do not meet. `format` is an extension, or an
 * extension, a filter and its options as `soffice --convert-to` takes them. Answers the paths of the made files in `outFolder`, in the order of `files`,
 * which differ in name.
 * @throws when LibreOffice is missing, fails, or leaves a file out.
 */
export async function convertAllWithLibreOffice(
  files: readonly string[],
  format: string,
  outFolder: string,
  recalculation: Recalculation = "always",
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), "soffice-profile-"));
  try {
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings(recalculation));
    const profileFlag = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const told = await run(
      "soffice",
      [profileFlag, "--headless", "--convert-to", format, "--outdir", outFolder, ...files],
      { timeout: timeoutMs },
    );
    const found = new Set(await readdir(outFolder));
    return files.map((file) => {
      const made = `${basename(file, extname(file))}.${format.split(":")[0] ?? format}`;
      if (!found.has(made)) throw new Error(`LibreOffice made no ${made}: ${told.stderr}`);
      return join(outFolder, made);
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Converts one file, as `convertAllWithLibreOffice` does; answers the path of the made file. */
export async function convertWithLibreOffice(
  file: string,
  format: string,
  outFolder: string,
  recalculation: Recalculation = "always",
): Promise<string> {
  const [made = ""] = await convertAllWithLibreOffice([file], format, outFolder, recalculation);
  return made;
}

/** Draws each page of a PDF as a PNG beside it, at `dotsPerInch`; answers their paths in page order. */
export async function drawPages(pdf: string, outFolder: string, dotsPerInch = 80): Promise<string[]> {
  const name = basename(pdf, ".pdf");
  await run("pdftoppm", ["-png", "-r", String(dotsPerInch), pdf, join(outFolder, name)], { timeout: timeoutMs });
  const pages = (await readdir(outFolder)).filter((file) => file.startsWith(`${name}-`) && file.endsWith(".png"));
  return pages.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).map((page) => join(outFolder, page));
}

const asWideAsArial = /^(Arial|Liberation Sans|Arimo)$/;

/** What is drawn in place of Arial where neither it nor a font of its widths is installed: pictures then wrap and clip as no Excel does. Null where one is. */
export async function standInForArial(): Promise<string | null> {
  const told = await run("fc-match", ["--format=%{family[0]}", "Arial"]).catch(() => null);
  const family = told?.stdout.trim() ?? "";
  return family === "" || asWideAsArial.test(family) ? null : family;
}
