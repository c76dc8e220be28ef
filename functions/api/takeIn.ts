import { sayCount } from "../../core/lists/sayCount";
import { dateInWords } from "../../core/entries/civilDate";
import type { School } from "../../core/register/register";
import { shortWithCode } from "../../core/register/schoolAt";
import type { Collection } from "../../core/returns/collection";
import type { Finding } from "../../core/rules/finding";
import type { Person } from "../../core/wire/people";
import type { Clash, Receipt } from "../../core/wire/submissions";
import type { Background } from "../intake/background";
import { cellWords } from "../intake/cellWords";
import { judge, type Sent } from "../../core/rules/judge";
import { londonDate } from "../../core/schedule/londonTime";
import type { Origin } from "../intake/readFilled";
import { accept } from "../submissions/accept";
import type { Closed } from "../submissions/openness";
import type { Answer as Outcome, Receipt as Accepted } from "../submissions/submission";
import { created, ok, refuse, type JsonAnswer, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import type { AskedSchool } from "./findInScope";

/** One school's answers as they came in. `seen`: "I have seen revision n", after a clash. `key`: the sender's idempotency key, null for none. */
export interface Arrival {
  readonly asked: AskedSchool;
  readonly background: Background;
  readonly sent: Sent;
  readonly base: number;
  readonly seen: number | null;
  readonly key: string | null;
  readonly origin: Origin | null;
}

/** The problems a submission may end in. */
export const submissionProblems = [
  "no-such-school",
  "no-such-collection",
  "school-not-asked",
  "newer-version",
  "unknown-base",
  "findings",
  "key-used-before",
  "closed",
  "not-open-yet",
  "too-large",
] as const;

type SubmissionProblem = (typeof submissionProblems)[number];

/** Takes in one school's answers: the receipt, or why they were not taken, with everything the sender needs to go on. */
export async function takeIn(
  deps: ApiDeps,
  person: Person,
  arrival: Arrival,
): Promise<JsonAnswer<Receipt> | Refused<SubmissionProblem>> {
  const { asked, background, sent, base, seen, key } = arrival;
  const outcome = await accept(deps.store, {
    ...{ collection: asked.collection, schoolId: asked.school.schoolId, base, entries: sent.entries },
    ...(seen === null ? {} : { seen }),
    ...(key === null ? {} : { submissionId: key }),
    imported: background.imported,
    findings: judge(background, sent),
    by: { id: person.id, name: person.name },
    now: deps.now(),
    eventId: deps.newId(),
  });
  return answerOf(outcome, arrival);
}

function answerOf(
  outcome: Outcome,
  { asked, background, origin }: Arrival,
): JsonAnswer<Receipt> | Refused<SubmissionProblem> {
  switch (outcome.kind) {
    case "accepted":
      return created(receiptOf(outcome.receipt, asked.school, origin, false), {
        Location: revisionPath(outcome.receipt),
      });
    case "existing":
      return ok(receiptOf(outcome.receipt, asked.school, origin, true), { Location: revisionPath(outcome.receipt) });
    case "findings":
      return refuse("findings", countInWords(outcome.findings), { findings: [...outcome.findings] });
    case "clash":
      return clashRefused(outcome, background);
    case "closed":
      return whyClosed(outcome.why, asked.collection);
    case "id reused":
      return refuse(
        "key-used-before",
        `This Idempotency-Key stands for revision ${String(outcome.accepted.revision)}, which says something else. Send this with a new key.`,
      );
    case "unknown base":
      return refuse(
        "unknown-base",
        `This was made from revision ${String(outcome.base)}, but the newest is ${outcome.newest === 0 ? "none yet" : `revision ${String(outcome.newest)}`}. Copy the answers into a fresh copy of the template.`,
      );
    case "too large":
      return refuse("too-large", "The answers are over 350 KB when packed. Shorten the longest texts and notes.");
    case "not issued":
      return refuse("school-not-asked", `The collection "${asked.collection.title}" was not issued to this school.`);
  }
}

const receiptOf = (accepted: Accepted, school: School, origin: Origin | null, repeated: boolean): Receipt => ({
  collection: accepted.collectionId,
  schoolId: accepted.schoolId,
  school: shortWithCode(school),
  revision: accepted.revision,
  submissionId: accepted.submissionId,
  receivedAt: accepted.at,
  status: accepted.head.status,
  ...{ origin, repeated },
});

const revisionPath = ({ collectionId, schoolId, revision }: Accepted): string =>
  `/v1/collections/${collectionId}/schools/${schoolId}/submissions/${String(revision)}`;

/** "2 errors to mend and 1 query that needs a note." */
function countInWords(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const queries = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [`${sayCount(errors, "error")} to mend`] : []),
    ...(queries > 0 ? [sayCount(queries, "query that needs a note", "queries that need a note")] : []),
  ];
  return `${parts.join(" and ")}. Nothing was sent; your workbook is unchanged.`;
}

function clashRefused(
  { base, newest, cells }: Extract<Outcome, { kind: "clash" }>,
  { layout }: Background,
): Refused<"newer-version"> {
  const { revision, by, at } = newest;
  const clash: Clash = {
    ...{ base, at, head: revision, by: by.name },
    differences: cells.map((each) => ({ ...each, ...cellWords(layout, each.cell) })),
  };
  const differ = cells.length === 1 ? "here is the 1 difference" : `here are the ${String(cells.length)} differences`;
  return refuse(
    "newer-version",
    `${by.name} sent revision ${String(revision)} on ${dateInWords(londonDate(new Date(at)))}; ${differ}. To put yours in its place, send it again with ?base=${String(revision)}.`,
    { clash },
  );
}

function whyClosed(why: Closed, { title, opensOn, dueOn }: Collection): Refused<"closed" | "not-open-yet"> {
  if (why === "not open yet")
    return refuse(
      "not-open-yet",
      `"${title}" opens on ${dateInWords(opensOn)}. Your workbook is unchanged; send it then.`,
    );
  return refuse(
    "closed",
    why === "closed"
      ? `"${title}" was closed. Your workbook is unchanged; ask your trust to open it again.`
      : `"${title}" closed at the end of ${dateInWords(dueOn)}. Your workbook is unchanged; ask your trust for more time.`,
  );
}
