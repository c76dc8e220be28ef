import { collectionAnswerSchema, type SchoolProgress } from "../../../core/wire/collections";
import { daysAfter, londonDate } from "../../../core/schedule/londonTime";
import { json, read, type Client } from "../commandLine/client";

/** A collection of the demonstration: what it asks of which data period, the collection of the period before, and when it opens (days from today). */
export interface DemonstrationCollection {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly previous: string | null;
  readonly returns: readonly { readonly returnId: string; readonly period: string }[];
  readonly opensDaysLater: number;
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

/** The collections of context, key stage 4, post-16 and attendance, the oldest first. They open a day before those of key stage 2, which stay the newest. */
export const publishedCollections: readonly DemonstrationCollection[] = yearsOfOthers.map(
  ([period, ...returns], at) => ({
    ...{ id: `published-${idOf(period)}`, title: `Published figures of ${period}`, period, opensDaysLater: -1 },
    previous: at === 0 ? null : `published-${idOf(yearsOfOthers[at - 1]?.[0] ?? "")}`,
    returns: returns.map(([returnId, of]) => ({ returnId, period: of })),
  }),
);

const yearsOfKeyStage2 = ["2022/23", "2023/24", "2024/25"];

/** The collections of primary outcomes, the oldest first. */
export const keyStage2Collections: readonly DemonstrationCollection[] = yearsOfKeyStage2.map((period, at) => ({
  ...{ id: `results-${idOf(period)}`, title: `Results of ${period}`, period, opensDaysLater: 0 },
  previous: at === 0 ? null : `results-${idOf(yearsOfKeyStage2[at - 1] ?? "")}`,
  returns: [{ returnId: "primary-outcomes", period }],
}));

/** Every collection of the demonstration, in the order they are issued. */
export const demonstrationCollections: readonly DemonstrationCollection[] = [
  ...publishedCollections,
  ...keyStage2Collections,
];

/** Issues a collection where it is not yet issued, to every school it concerns or to those named. Gives its progress by school. */
export async function issue(
  client: Client,
  { id, title, previous, returns, opensDaysLater }: DemonstrationCollection,
  today: Date,
  schools?: readonly string[],
): Promise<readonly SchoolProgress[]> {
  const found = await client.send(`/v1/collections/${id}`);
  if (found.ok) return (await read(found, collectionAnswerSchema)).schools;
  const from = londonDate(today);
  const request = {
    ...{ id, title, opensOn: daysAfter(from, opensDaysLater), dueOn: daysAfter(from, 28) },
    ...(previous === null ? {} : { previous }),
    ...(schools ? { schools } : {}),
    returns: returns.map((each) => ({ ...each, stage: "final" })),
  };
  return (await read(await client.send("/v1/collections", json(request)), collectionAnswerSchema)).schools;
}
