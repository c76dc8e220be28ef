import type { ImportProblem } from "../../register/importPlan";
import type { CellId } from "../entry";
import { countEffects, holdsSame } from "./compareWithStanding";
import { readResults } from "./readResults";
import {
  sumOfCounts,
  type Destination,
  type PlannedEntries,
  type PlannedReturn,
  type ResultsImportPlan,
} from "./resultsPlan";
import type { CellOrigin, ResultsReading, SchoolReading } from "./resultsReading";
import type { ResultsToRead } from "./resultsToRead";

/**
 * What a results import is given. `file`: its name. `source`: who published it, in words. `edition`: which issue of the file it is; an edition once imported
 * is never changed. `destinations`: where each school's figures go. `hash`: a digest of a text.
 */
export interface ResultsToImport extends ResultsToRead {
  readonly file: string;
  readonly source: string;
  readonly edition: string;
  readonly destinations: readonly Destination[];
  readonly hash: (text: string) => string;
}

const placeOf = (each: { schoolId: string; returnId: string; period: string }): string =>
  `${each.schoolId} ${each.returnId} ${each.period}`;

/** Works out what importing a results file would do, and does nothing. `reading` is the file as read before, to spare reading it twice. */
export function planResultsImport(
  wanted: ResultsToImport,
  reading: ResultsReading = readResults(wanted),
): ResultsImportPlan {
  const { profile, file, source, stage, edition, hash } = wanted;
  const destinations = new Map(wanted.destinations.map((each) => [placeOf(each), each]));
  const problems: ImportProblem[] = [...reading.problems];
  const items: PlannedEntries[] = [];
  const identity: unknown[] = [];
  for (const one of reading.readings) {
    const to = destinations.get(placeOf(one));
    if (!to) continue;
    const isOwn = (each: Destination["imported"][number]): boolean => each.stage === stage && each.edition === edition;
    const own = to.imported.find(isOwn);
    const others = to.imported.filter((each) => !isOwn(each));
    const keptAlready = own !== undefined && holdsSame(own, one.cells);
    if (own && !keptAlready) problems.push(takenEdition(one, wanted));
    const beside = countEffects(one.cells, stage, others);
    const counts = own ? countEffects(one.cells, stage, to.imported) : beside;
    const { schoolId, school, returnId, period, row } = one;
    items.push({
      ...{ schoolId, school, returnId, period, row, counts, collectionId: to.collection.id },
      entries: new Map([...one.cells].map(([cell, { entry }]) => [cell, entry])),
      origins: new Map(
        [...one.cells].flatMap(([cell, { origin }]): [CellId, CellOrigin][] => (origin ? [[cell, origin]] : [])),
      ),
      toPut: !own && counts.new + counts.superseding + counts.differing + counts.behind > 0,
    });
    // What this very edition put before is left out, so that an import broken off half-way can be taken up again.
    identity.push([placeOf(one), to.collection.id, entriesText(one), beside]);
  }
  const { unmatched, otherPeriods, empty, notUsed } = reading;
  return {
    planId: hash(JSON.stringify([wanted.register.groupId, profile.id, file, source, stage, edition, identity])),
    profile: { id: profile.id, title: profile.title },
    ...{ file, source, stage, edition, items, unmatched, otherPeriods, empty, notUsed, problems },
    returns: returnsOf(reading, items, wanted),
  };
}

const entriesText = ({ cells }: SchoolReading): unknown =>
  [...cells].map(([cell, { entry }]) => [cell, entry]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

const takenEdition = ({ row, school, period }: SchoolReading, { edition, stage }: ResultsToImport): ImportProblem => ({
  severity: "error",
  row,
  column: null,
  wrong: `Row ${String(row)}: other figures of ${school} for ${period} were imported before as ${stage}, edition "${edition}".`,
  mend: "Give this file another edition; what was imported before is kept.",
});

function returnsOf(
  { readings }: ResultsReading,
  items: readonly PlannedEntries[],
  { definitions, destinations }: ResultsToImport,
): PlannedReturn[] {
  const keys = [...new Set(readings.map(({ returnId, period }) => `${returnId} ${period}`))];
  const placed = new Set(items.map(placeOf));
  return keys.map((key) => {
    const isHere = (each: { returnId: string; period: string }): boolean => `${each.returnId} ${each.period}` === key;
    const here = readings.filter(isHere);
    const { returnId = "", period = "" } = here[0] ?? {};
    const title = definitions.find(({ id }) => id === returnId)?.title ?? returnId;
    const without = here
      .filter((one) => !placed.has(placeOf(one)))
      .map(({ school }) => school)
      .sort();
    const collections = new Map(destinations.filter(isHere).map(({ collection }) => [collection.id, collection]));
    return {
      ...{ returnId, title, period, schools: here.length },
      collections: [...collections.values()],
      counts: sumOfCounts(items.filter(isHere).map(({ counts }) => counts)),
      notIssued:
        without.length === 0
          ? null
          : { schools: without, sentence: notIssued(title, period, without.length, here.length) },
    };
  });
}

function notIssued(title: string, period: string, without: number, all: number): string {
  const asks = `asks "${title}" about ${period}`;
  if (without === all)
    return `No collection that ${asks} has been issued to these schools; nothing of it would be kept. Issue one first.`;
  const schools = without === 1 ? "1 school was" : `${String(without)} schools were`;
  return `${schools} not issued the collection that ${asks}; nothing of theirs would be kept.`;
}
