import { sayCount } from "../lists/sayCount";
import { dateInWords } from "../entries/civilDate";
import type { SchoolStatus } from "../comparison/comparison";

/** A mail before it has an address: plain text. It never holds a figure, a reason or a name of a person. */
export interface MailWords {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** A collection as mail speaks of it. `returns` are titles with their periods; `address` is where the service is. */
export interface MailAbout {
  readonly title: string;
  readonly dueOn: string;
  readonly returns: readonly string[];
  readonly address: string;
}

/** Where the due date lies, as a subject goes on: `due on 30 November 2026`, `was due on …`. */
const dueWords = ({ dueOn }: MailAbout, days: number): string =>
  days <= 0 ? `is due on ${dateInWords(dueOn)}` : `was due on ${dateInWords(dueOn)}`;

function whatIsLeft(status: SchoolStatus, isLate: boolean): string {
  if (status === "queried")
    return "Your return was sent back with a question. Open it to read the question, mend or explain what it asks about, and send it again.";
  return isLate
    ? "Nothing has come from your school, and the date has passed. Ask your trust for more time, then send the template workbook."
    : "Nothing has come from your school yet. Fill in the template workbook and send it.";
}

/** What a school is told: what is asked, what is left, until when, and where. `days` is how long after the due date it is. */
export function reminderWords(
  about: MailAbout,
  school: { readonly name: string; readonly status: SchoolStatus },
  days: number,
): MailWords {
  const left = whatIsLeft(school.status, days > 0);
  return {
    subject: `${about.title} ${dueWords(about, days)}`,
    lines: [
      school.name,
      "",
      `"${about.title}" ${dueWords(about, days)}.`,
      ...(days < 0 ? [`There ${days === -1 ? "is" : "are"} ${sayCount(-days, "day")} left.`] : []),
      "",
      "What is left:",
      ...about.returns.map((each) => `- ${each}`),
      "",
      left,
      "",
      `Your template and what you sent: ${about.address}`,
    ],
  };
}

/** Where one collection stands, for the officers' digest. */
export interface DigestPart extends MailAbout {
  readonly asked: number;
  readonly byStatus: Readonly<Record<SchoolStatus, number>>;
}

const digestLines = ({ title, dueOn, asked, byStatus }: DigestPart): string[] => [
  `${title}, due ${dateInWords(dueOn)}: ${sayCount(asked - byStatus["not started"], "school")} of ${String(asked)} have sent`,
  `- not started: ${String(byStatus["not started"])}`,
  `- waiting for approval: ${String(byStatus.submitted)}`,
  `- queried: ${String(byStatus.queried)}`,
  `- approved: ${String(byStatus.approved)}`,
  `- authorised: ${String(byStatus.authorised)}`,
  "",
];

/** What officers are told once a week: how many schools stand where. Null when there is nothing to tell. */
export function digestWords(parts: readonly DigestPart[], monday: string): MailWords | null {
  const [first] = parts;
  if (!first) return null;
  return {
    subject: `Returns in the week of ${dateInWords(monday)}`,
    lines: [...parts.flatMap(digestLines), `Everything in full: ${first.address}`],
  };
}

/** What the board is told when a release was made for it: that it is there, and where. */
export const boardWords = (about: Pick<MailAbout, "title" | "address">, on: string): MailWords => ({
  subject: `The board summary of ${about.title} is ready`,
  lines: [
    `The board summary of "${about.title}" was made and sealed on ${dateInWords(on)}.`,
    "It will stay exactly as it is. Figures are not sent by mail; sign in to read it:",
    "",
    about.address,
  ],
});
