import { londonDate } from "../../core/schedule/londonTime";
import { counted, day } from "./welshForms";
import type { Words } from "./phraseBook";

/** What the pane says of released figures, in Welsh. */
export const welshFigures: Words["figures"] = {
  tab: "Ffigurau",
  looking: "Yn edrych ar yr hyn a ryddhawyd",
  none: "Nid oes dim wedi'i ryddhau i ysgolion eto",
  noneText:
    "Pan fydd eich ymddiriedolaeth yn rhyddhau ffigurau i ysgolion, bydd eich rhai chi yma wrth ochr rhai'r ymddiriedolaeth a Lloegr.",
  release: "Ffigurau a ryddhawyd",
  released: (madeAt, asOf) => `Rhyddhawyd ar ${day(londonDate(new Date(madeAt)))}, fel ar ${day(asOf)}.`,
  group: "Disgyblion",
  measure: "Mesur",
  own: "Eich ysgol",
  trust: "Eich ymdd.",
  allSchools: "Pob ysgol",
  england: "Lloegr",
  besideTrust: (trust) => `Eich ymddiriedolaeth ("Eich ymdd.") yw ${trust}.`,
  besideGroup: (group) => `"Pob ysgol" yw ${group}.`,
  notAsked: "Ni ofynnwyd i'ch ysgol am yr hyn a ryddhawyd yma.",
  noneOfYours: "Nid oes ffigur o'ch ysgol ynddo: nid oedd un wedi'i gymeradwyo pan ryddhawyd ef.",
  without: (count) => `${counted(count, "mesur")} heb ffigur`,
  of: (numerator, n) => `${numerator.toLocaleString("cy-GB")} o ${n.toLocaleString("cy-GB")}`,
  n: (n) => `n ${n.toLocaleString("cy-GB")}`,
  verdicts: {
    "above England": "Uwch na Lloegr",
    "in line with England": "Dim gwahaniaeth oddi wrth Loegr",
    "below England": "Is na Lloegr",
    "too few to say": "Rhy ychydig o ddisgyblion i ddweud a yw'n wahanol i Loegr",
  },
  years: (count) => ` dros ${count} ${count === 2 ? "flynedd" : "blynedd"}`,
  changes: {
    up: (period) => `I fyny ers ${period}`,
    down: (period) => `I lawr ers ${period}`,
    "no clear change": (period) => `Dim newid clir ers ${period}`,
  },
  codes: {
    z: "ddim yn berthnasol",
    x: "ddim ar gael",
    c: "wedi'i guddio i warchod niferoedd bach neu ffigurau ysgol arall",
    low: "yn talgrynnu i 0 ond nid yw'n 0",
  },
  published: "cyhoeddwyd heb nifer y disgyblion; nid yw mewn unrhyw gyfanswm",
};
