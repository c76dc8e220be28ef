import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import { minimumExcelApi } from "../../addin/taskpane/openPane";

const text = readFileSync("manifest.xml", "utf8");
const schemas = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";

const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** The manifest as Microsoft's converter reads it; null where the converter writes nothing, which is how it says no. */
function converted(): unknown {
  const folder = mkdtempSync(join(tmpdir(), "trustwide-manifest-"));
  try {
    execFileSync(
      process.execPath,
      ["node_modules/office-addin-manifest-converter/cli.js", "convert", "manifest.xml", "-o", folder],
      { stdio: "pipe" },
    );
    const file = join(folder, "manifest.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("manifest.xml is read by Microsoft's converter, and what comes of it is valid by Microsoft's schema", () => {
  const manifest = converted();
  expect(manifest).not.toBeNull();
  const schema = JSON.parse(readFileSync(join(schemas, "v1.17/MicrosoftTeams.schema.json"), "utf8")) as object;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
});

it("manifest.xml defines every resource it names, and names every one it defines", () => {
  const named = new Set(all(/resid="([^"]+)"/g));
  const defined = new Set(all(/<bt:(?:Image|Url|String) id="([^"]+)"/g));
  expect([...named].filter((id) => !defined.has(id))).toEqual([]);
  expect([...defined].filter((id) => !named.has(id))).toEqual([]);
});

it("manifest.xml has texts within Office's limits, https addresses, a version of four numbers and a GUID", () => {
  for (const section of ["ShortStrings", "LongStrings"] as const) {
    const part = new RegExp(`<bt:${section}>([\\s\\S]*?)</bt:${section}>`).exec(text)?.[1] ?? "";
    const longest = section === "ShortStrings" ? 125 : 250;
    for (const [, value = ""] of part.matchAll(/Value="([^"]*)"/g)) expect(value.length).toBeLessThanOrEqual(longest);
  }
  const addresses = all(/DefaultValue="(https?:[^"]+)"/g);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) expect(address).toMatch(/^https:/);
  expect(text).toMatch(/<Version>\d+\.\d+\.\d+\.\d+<\/Version>/);
  expect(text).toMatch(/<Id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/);
});

it("manifest.xml asks for the Excel the pane asks for, and each icon it names is drawn", () => {
  expect(text).toContain(`<Set Name="ExcelApi" MinVersion="${minimumExcelApi}" />`);
  const icons = all(/\/addin\/(icon-\d+\.png)"/g);
  for (const icon of icons) {
    const bytes = readFileSync(join("addin/icons", icon));
    expect(bytes.readUInt32BE(16)).toBe(Number(/\d+/.exec(icon)?.[0]));
  }
});
