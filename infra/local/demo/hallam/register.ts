import { readFileSync } from "node:fs";
import { z } from "zod";
import { phaseSchema, registerSchema, type Register } from "../../../../core/register/register";
import type { NationalCode } from "../../../../core/register/nationalCodes";

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** The register of the Diocese of Hallam: 47 schools, five families, the two trusts of the brief and the academy trusts the schools are in. */
export const readHallamRegister = (): Register => registerSchema.parse(read("register.json"));

/** Codes known from the national register of schools, to check a register against. */
export const readNationalCodes = (): NationalCode[] =>
  z
    .array(
      z.object({
        laestab: z.string(),
        name: z.string(),
        urns: z.array(z.string()),
        phases: z.array(phaseSchema),
        source: z.string(),
      }),
    )
    .parse(read("nationalCodes.json"));
