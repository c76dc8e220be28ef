import { spawnSync } from "node:child_process";

it("look says what it needs, and ends with 2, when it is told too little", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "infra/local/look/look.ts", "only.xlsx"], {
    encoding: "utf8",
  });
  expect(stderr).toContain("Say which workbook and where to: npx tsx infra/local/look/look.ts FILE.xlsx OUTDIR [DPI]");
  expect(status).toBe(2);
}, 30_000);
