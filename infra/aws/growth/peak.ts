import { codeKey, headKey, schoolKey, schoolsOfGroup } from "../../../functions/store/keys";
import type { Measurement, Usage } from "../cost/measurement";
import { schoolsPerGroup, termOfUse, type OperationName } from "../cost/workload";

/**
 * How a number of schools is divided: `groups of 47`, as customers come, two trusts each, and one group in a hundred ten times that size with its
 * schools in no trust (an authority); or `one group`, the whole country as a single customer with one trust for every 24 schools.
 */
export type Division = "groups of 47" | "one group";

/** How the last hour before a due date is: the share of a term's calls that fall in it. A third of a term's work on the last day, a fifth of that in its busiest hour. */
export const shareOfTermInPeakHour = 0.35 * 0.2;

/** What one second of the peak hour asked of the busiest partition and of the whole table. Units are DynamoDB's capacity units. */
export interface Peak {
  readonly schools: number;
  readonly division: Division;
  readonly requestsASecond: number;
  readonly readUnitsASecond: number;
  readonly writeUnitsASecond: number;
  readonly functionsAtOnce: number;
  /** The most any one partition key was asked for in any second of the hour, and which it was. */
  readonly hottestRead: { readonly partition: string; readonly units: number };
  readonly hottestWrite: { readonly partition: string; readonly units: number };
}

interface Place {
  readonly groupId: string;
  readonly trustId: string | null;
  /** How many schools an officer of it sees at once: its group's, or its trust's where the group is a country. */
  readonly size: number;
}

/** Where the school of an index is kept. */
function placeOf(index: number, division: Division): Place {
  if (division === "one group")
    return { groupId: "england", trustId: `tru-${String(Math.floor(index / 24))}`, size: 24 };
  // Of every 5,123 schools, 99 groups have 47 and one has 470.
  const [block, within] = [Math.floor(index / 5123), index % 5123];
  if (within >= 4653) return { groupId: `large-${String(block)}`, trustId: null, size: 470 };
  const group = `${String(block)}-${String(Math.floor(within / schoolsPerGroup))}`;
  return { groupId: `g-${group}`, trustId: `tru-${group}-${String(within % 2)}`, size: schoolsPerGroup };
}

/** A number from 0 to 1 from a seed, the same every time. @source Mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many of something happen in a second that has `mean` of them on average: each independent of the others. */
function arrivals(mean: number, random: () => number): number {
  if (mean > 50)
    return Math.max(
      0,
      Math.round(mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
    );
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) [count, product] = [count + 1, product * random()];
  return count;
}

/** What a function that starts reads of its group once and then knows: the register, and a collection's list of schools. Both grow with the group. */
const firstReadUnits = (schools: number, { items, collections, schools: of }: Measurement): number =>
  (((items["SCHOOL"]?.bytes ?? 0) + (items["ISSUE"]?.bytes ?? 0) / collections) / of) * (schools / 4096);

/** The partition keys an operation touches for a school, by the kind they were measured under: the store's own key functions. */
function partitionKeys({ groupId, trustId }: Place, school: number): Readonly<Record<string, string>> {
  const schoolId = `sch_${String(school)}`;
  return {
    T: headKey({ groupId, trustId, collectionId: "autumn" }, schoolId).pk,
    G: schoolKey(groupId, schoolId).pk,
    CODE: codeKey(String(school), groupId, schoolId).pk,
  };
}

/**
 * Drives the key design with the peak hour of a number of schools, second by second: every call picks a school, and what the call was measured to
 * consume falls on that school's partition keys. What an officer does with a whole trust or group was measured on one of 47 schools and grows with
 * it; in a group of a whole country officers read trust by trust. A function starts in the hour's first second, and reads its group's register and list.
 */
export function peakHour(schools: number, division: Division, measured: Measurement): Peak {
  const random = randomFrom(schools);
  const groups = Math.ceil(schools / schoolsPerGroup);
  const uses = Object.entries(termOfUse).map(([name, { perSchool, perGroup }]) => {
    const usage = measured.operations[name as OperationName];
    if (!usage) throw new Error(`${name} is used in a term but was not measured`);
    const perHour = (perSchool * schools + perGroup * groups) * shareOfTermInPeakHour;
    return { usage, perSecond: perHour / 3600, readsAll: perGroup > 0 };
  });
  const startedIn = placeOf(0, division);
  const startUnits = firstReadUnits(division === "one group" ? schools : startedIn.size, measured);
  let hottestRead = { partition: "", units: 0 };
  let hottestWrite = { partition: "", units: 0 };
  const total = { requests: 0, read: 0, write: 0, busySeconds: 0 };
  for (let second = 0; second < 3600; second++) {
    const asked = new Map<string, { read: number; write: number }>();
    if (second === 0) asked.set(schoolsOfGroup(startedIn.groupId).pk, { read: startUnits, write: 0 });
    for (const { usage, perSecond, readsAll } of uses)
      for (let call = arrivals(perSecond, random); call > 0; call--) {
        const school = Math.floor(random() * schools);
        const place = placeOf(school, division);
        const growth = readsAll ? place.size / schoolsPerGroup : 1;
        spread(asked, partitionKeys(place, school), usage, growth);
        total.requests++;
        total.read += usage.readUnits * growth;
        total.write += usage.writeUnits * growth;
        total.busySeconds += (usage.milliseconds + usage.tableRequests * 5) / 1000;
      }
    for (const [partition, { read, write }] of asked) {
      if (read > hottestRead.units) hottestRead = { partition, units: read };
      if (write > hottestWrite.units) hottestWrite = { partition, units: write };
    }
  }
  return {
    ...{ schools, division, hottestRead, hottestWrite },
    requestsASecond: total.requests / 3600,
    readUnitsASecond: total.read / 3600,
    writeUnitsASecond: total.write / 3600,
    functionsAtOnce: total.busySeconds / 3600,
  };
}

function spread(
  asked: Map<string, { read: number; write: number }>,
  keys: Readonly<Record<string, string>>,
  { partitions }: Usage,
  growth: number,
): void {
  for (const [kind, { read, write }] of Object.entries(partitions)) {
    const partition = keys[kind];
    if (partition === undefined) continue;
    const at = asked.get(partition) ?? { read: 0, write: 0 };
    asked.set(partition, { read: at.read + read * growth, write: at.write + write * growth });
  }
}
