import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measurementSchema } from "../cost/measurement";
import { growthLines } from "./report";
import { peakHour } from "./peak";

const file = fileURLToPath(new URL("../cost/measured.json", import.meta.url));
const measured = measurementSchema.parse(JSON.parse(readFileSync(file, "utf8")));

for (const schools of [47, 24_000, 1_000_000])
  for (const division of ["groups of 47", "one group"] as const)
    if (division === "groups of 47" || schools === 24_000)
      process.stdout.write(`${growthLines(peakHour(schools, division, measured), measured).join("\n")}\n\n`);
