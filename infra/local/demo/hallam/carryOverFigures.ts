import { drawnEntry } from "../../../../core/entries/drawnEntry";
import { resultsProfiles } from "../../../../core/entries/imports/profiles/profiles";
import { readResults } from "../../../../core/entries/imports/readResults";
import type { SchoolReading } from "../../../../core/entries/imports/resultsReading";
import { schoolAt } from "../../../../core/register/schoolAt";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import type { Register } from "../../../../core/register/register";
import { readResultsFile } from "../../../../functions/imports/readResultsFile";
import type { CarriedFile } from "./publishedFiles";

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * One of the source's files in our own form, by its layout: a row for each school and data period, the columns named by the cells they fill, in the order of the
 * returns. What the file does not hold is left out. Throws where the file has an error.
 */
export function carryOverFigures(file: CarriedFile, bytes: Uint8Array, register: Register): string {
  const profile = resultsProfiles.find(({ id }) => id === file.layout);
  const table = readResultsFile(bytes);
  if (!profile || table.refused) throw new Error(`${file.from} could not be read as ${file.layout}.`);
  const reading = readResults({
    ...{ profile, table, register, definitions: catalogue, stage: file.stage },
    period: file.period ?? null,
  });
  const errors = reading.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`${file.from}: ${errors.map(({ wrong }) => wrong).join(" ")}`);
  const laestabs = new Map(register.schools.map((school) => [school.schoolId, schoolAt(school, null).laestab ?? ""]));
  const rows = new Map<string, Map<string, string>>();
  for (const one of reading.readings) {
    const key = `${laestabs.get(one.schoolId) ?? ""},${one.period}`;
    rows.set(key, new Map([...(rows.get(key) ?? []), ...cellsOf(one)]));
  }
  const filled = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]));
  const order = catalogue.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap(({ id, groups }) => groups.map((group) => (group === "all" ? id : `${id}.${group}`))),
    ),
  );
  const columns = order.filter((cell) => filled.has(cell));
  const lines = [...rows].map(([key, cells]) =>
    [key, ...columns.map((column) => quoted(cells.get(column) ?? ""))].join(","),
  );
  return `${[["laestab", "period", ...columns].join(","), ...lines].join("\n")}\n`;
}

/** The cells of a reading that its file holds, as a person would type them. */
const cellsOf = ({ cells }: SchoolReading): [string, string][] =>
  [...cells].flatMap(([cell, { entry, origin }]): [string, string][] =>
    origin ? [[cell, entry.kind === "text" ? entry.value : String(drawnEntry(entry) ?? "")]] : [],
  );
