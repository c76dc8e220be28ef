import { collectionAnswerSchema, type SchoolProgress } from "../../../core/wire/collections";
import { daysAfter, londonDate } from "../../../core/schedule/londonTime";
import { json, read, type Client } from "../commandLine/client";

/**
 * A collection of the demonstration: what it asks of which data period, and the collection of the period before. The newest opens some days from today and is due;
 * `opensDaysLater` is null for the others, which were due in the autumn after their year.
 */
export interface DemonstrationCollection {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly previous: string | null;
  readonly returns: readonly { readonly returnId: string; readonly period: string }[];
  readonly opensDaysLater: number | null;
}

const idOf = (period: string): string => period.replace("/", "-");

/** What was published of context, key stage 4, post-16 and attendance, by year; one workbook a year, with a sheet for every section. */
const yearsOfOthers: readonly [period: string, ...returns: [returnId: string, period: string][]][] = [
  [
    "2018/19",
    ["school-context", "2018/19"],
    ["secondary-outcomes", "2018/19"],
    ["attendance-and-exclusion", "2018/19 summer"],
  ],
  ["2022/23", ["school-context", "2022/23"], ["secondary-outcomes", "2022/23"], ["post-16-outcomes", "2022/23"]],
  ["2023/24", ["secondary-outcomes", "2023/24"]],
  ["2024/25", ["secondary-outcomes", "2024/25"]],
];

/** The collections of context, key stage 4, post-16 and attendance, the oldest first. The newest opens a day before that of key stage 2, which stays the newest of all. */
export const publishedCollections: readonly DemonstrationCollection[] = yearsOfOthers.map(
  ([period, ...returns], at) => ({
    ...{ id: `published-${idOf(period)}`, title: `Published figures of ${period}`, period },
    opensDaysLater: at === yearsOfOthers.length - 1 ? -1 : null,
    previous: at === 0 ? null : `published-${idOf(yearsOfOthers[at - 1]?.[0] ?? "")}`,
    returns: returns.map(([returnId, of]) => ({ returnId, period: of })),
  }),
);

const yearsOfKeyStage2 = ["2022/23", "2023/24", "2024/25"];

/** The collections of primary outcomes, the oldest first. */
export const keyStage2Collections: readonly DemonstrationCollection[] = yearsOfKeyStage2.map((period, at) => ({
  ...{ id: `results-${idOf(period)}`, title: `Results of ${period}`, period },
  opensDaysLater: at === yearsOfKeyStage2.length - 1 ? 0 : null,
  previous: at === 0 ? null : `results-${idOf(yearsOfKeyStage2[at - 1] ?? "")}`,
  returns: [{ returnId: "primary-outcomes", period }],
}));

/** Every collection of the demonstration, in the order they are issued. */
export const demonstrationCollections: readonly DemonstrationCollection[] = [
  ...publishedCollections,
  ...keyStage2Collections,
];

/** How long schools have for the collection that is due, and how long one of before stays open to be recorded, in days. */
const openDays = 28;

/** How long a collection of before is kept after it is recorded, in days: six years. */
const keptDays = 2192;

/** The day a collection was due on: the end of November after the school year it is about. Null for one that is due now. */
const wasDueOn = ({ period, opensDaysLater }: DemonstrationCollection): string | null =>
  opensDaysLater === null ? `${String(Number(period.slice(0, 4)) + 1)}-11-30` : null;

/** When a collection is issued to open and to be due; one of before with the day it opened on, due later than it was so that it can be recorded, and kept from now on. */
function datesOf(collection: DemonstrationCollection, today: string) {
  const was = wasDueOn(collection);
  const opensOn = was === null ? daysAfter(today, collection.opensDaysLater ?? 0) : `${was.slice(0, 4)}-09-01`;
  return { opensOn, dueOn: daysAfter(today, openDays), ...(was !== null && { keepUntil: daysAfter(today, keptDays) }) };
}

/**
 * Issues a collection where it is not yet issued, to every school it concerns or to those named. One of before is open until `closeAsItWas`, as for an officer who records
 * an old one. Gives its progress by school.
 */
export async function issue(
  client: Client,
  collection: DemonstrationCollection,
  today: Date,
  schools?: readonly string[],
): Promise<readonly SchoolProgress[]> {
  const { id, title, previous, returns } = collection;
  const found = await client.send(`/v1/collections/${id}`);
  if (found.ok) return (await read(found, collectionAnswerSchema)).schools;
  const request = {
    ...{ id, title, ...datesOf(collection, londonDate(today)) },
    ...(previous === null ? {} : { previous }),
    ...(schools ? { schools } : {}),
    returns: returns.map((each) => ({ ...each, stage: "final" })),
  };
  return (await read(await client.send("/v1/collections", json(request)), collectionAnswerSchema)).schools;
}

/** Gives a collection of before the due date it had, once what came in is recorded: it is closed from then on. A second time changes nothing. */
export async function closeAsItWas(client: Client, collection: DemonstrationCollection): Promise<void> {
  const dueOn = wasDueOn(collection);
  if (dueOn === null) return;
  const path = `/v1/collections/${collection.id}`;
  const now = await read(await client.send(path), collectionAnswerSchema);
  if (now.dueOn !== dueOn) await read(await client.send(path, json({ dueOn }, "PATCH")), collectionAnswerSchema);
}
