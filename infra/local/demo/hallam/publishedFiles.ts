import { readFileSync } from "node:fs";
import type { Stage } from "../../../../core/returns/collection";

/** A file of published figures in our own form: a row for each school and data period, the columns named by the cells they fill. */
export interface PublishedFile {
  readonly name: string;
  readonly source: string;
  readonly stage: Stage;
  readonly edition: string;
  readonly bytes: Uint8Array;
}

/** How a file of figures was carried over: the source's file, the layout it has, how final it is, and the period where the file does not say its own. */
export interface CarriedFile extends Omit<PublishedFile, "bytes"> {
  readonly from: string;
  readonly layout: string;
  readonly period?: string;
}

const by = (what: string, carrier: string): string =>
  `Department for Education, ${what}, by way of github.com/${carrier}`;

/** Every file carried over; an earlier stage before a later one of the same year. */
export const carriedFiles: readonly CarriedFile[] = [
  {
    ...{ name: "ks2-2022-25.csv", from: "ks2_2023-2025.csv", layout: "ks2-comparison-tool" },
    ...{ source: by("school-level key stage 2 results 2022/23 to 2024/25", "jamiefuller320/Comparison-tool") },
    ...{ stage: "final", edition: "2024/25" },
  },
  {
    ...{ name: "ks4-2018-19-provisional.csv", from: "ks4_2019_provisional.csv", layout: "dfe-ks4-school" },
    ...{ source: by("key stage 4 results 2018/19, provisional", "KSPDeveloper/Data-Science-Files") },
    ...{ stage: "provisional", edition: "2018/19 provisional" },
  },
  {
    ...{ name: "ks4-2018-19-final.csv", from: "ks4_2019_final.csv", layout: "dfe-ks4-school" },
    ...{ source: by("key stage 4 results 2018/19, final", "waiky8/eng-schools") },
    ...{ stage: "final", edition: "2018/19 final" },
  },
  {
    ...{ name: "census-2018-19.csv", from: "census_2019.csv", layout: "dfe-census-school" },
    ...{ source: by("school census, January 2019", "KSPDeveloper/Data-Science-Files") },
    ...{ stage: "final", edition: "2018/19" },
  },
  {
    ...{ name: "absence-2018-19.csv", from: "absence_2019.csv", layout: "dfe-absence-school" },
    ...{ source: by("pupil absence 2018/19", "KSPDeveloper/Data-Science-Files") },
    ...{ stage: "final", edition: "2018/19" },
  },
  {
    ...{ name: "ks4-2022-23.csv", from: "ks4_2023.csv", layout: "ks4-headlines" },
    ...{ source: by("key stage 4 results 2022/23", "Gieffeemme/Areas-Schools-and-Properties") },
    ...{ stage: "final", edition: "2022/23" },
  },
  {
    ...{ name: "ks5-2022-23.csv", from: "ks5_2023.csv", layout: "ks5-headlines" },
    ...{ source: by("16 to 18 results 2022/23", "Gieffeemme/Areas-Schools-and-Properties") },
    ...{ stage: "final", edition: "2022/23" },
  },
  {
    ...{ name: "destinations.csv", from: "destinations_2023.csv", layout: "destination-shares", period: "2022/23" },
    ...{ source: by("destinations, leavers' year not stated", "Gieffeemme/Areas-Schools-and-Properties") },
    ...{ stage: "final", edition: "latest at 2026-06" },
  },
  {
    ...{ name: "census-2022-23.csv", from: "census_2023.csv", layout: "census-shares" },
    ...{
      source: by("school census 2022/23 (fsm: last six years, probable)", "Gieffeemme/Areas-Schools-and-Properties"),
    },
    ...{ stage: "final", edition: "2022/23" },
  },
  {
    ...{ name: "ks4-2023-25.csv", from: "ks4_2024-2025.csv", layout: "dfe-ks4-school" },
    ...{ source: by("key stage 4 results 2023/24 and 2024/25", "charleskk6/uk-secondary-school-league") },
    ...{ stage: "final", edition: "2024/25" },
  },
];

/** Every file of published figures carried over, in the order they are imported. */
export const publishedFiles = (): readonly PublishedFile[] =>
  carriedFiles.map(({ name, source, stage, edition }) => ({
    ...{ name, source, stage, edition },
    bytes: new Uint8Array(readFileSync(new URL(`figures/${name}`, import.meta.url))),
  }));
