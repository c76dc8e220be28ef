import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import type { TemplateRequest } from "../../../../core/sheets/template/templateRequest";
import { everyKind } from "../../returns/everyKind";

/** A template of both a catalogue return and one with every kind of section, for a school that is none. */
export const request: TemplateRequest = {
  school: {
    schoolId: "sch_0example",
    name: "St Example's Catholic Primary School & Nursery",
    laestab: "9990001",
    urn: "999001",
    trust: null,
  },
  collection: { id: "autumn-2025", title: "Autumn 2025 returns", dueOn: "2025-10-17" },
  asks: [
    { definition: primaryOutcomes, period: "2024/25" },
    { definition: everyKind, period: "2025/26 autumn" },
  ],
};
