import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A civil date cut out of a moment's text is UTC's: on a summer's evening London has the next one. `londonDate` says a person's. */
const cut = /toISOString\(\)\s*\.slice\(0, 10\)|\b(?:at|\w+At)\??\.slice\(0, 10\)/g;

/** Where one is cut from a moment that was made of a civil date, or read by no person. */
const meant = [
  "core/rules/excelDate.ts",
  "core/schedule/londonTime.ts",
  "functions/xlsx/read/serialDate.ts",
  "infra/aws/cost/measure.ts",
  "infra/local/bench/live/setUp.ts",
  "infra/local/demo/hallam/carryOverRegister.ts",
];

const files = ["core", "addin", "functions", "infra"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file)),
);

it("tells nobody UTC's date for today", () => {
  const found = files.filter((file) => readFileSync(file, "utf8").search(cut) >= 0);
  expect(found.sort()).toEqual(meant.filter((file) => found.includes(file)));
  expect(files.length).toBeGreaterThan(300);
});

it.each(["now.toISOString().slice(0, 10)", "each.receivedAt?.slice(0, 10)", "clash.at.slice(0, 10)"])(
  "finds %s",
  (text) => expect(text.search(cut)).toBeGreaterThanOrEqual(0),
);
