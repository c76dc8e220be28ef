import { day, several, when } from "../englishForms";

/** Releasing and sealing, in English. */
export const releaseInEnglish = {
  tab: "Release",
  heading: "Release",
  toWhom: "Who is shown it",
  audiences: { board: "The board", schools: "Schools", public: "Anyone" },
  reads: {
    board: "Directors read the schools of their trusts by name, and every total.",
    schools: "Each school reads its own figures, and the totals.",
    public: "A workbook for you to publish: open it below once it is released.",
  },
  when: "When",
  now: "Now",
  onDay: "On a day",
  day: "Day",
  dayHint: "Released early that morning, with what is approved by then.",
  notLater: "The day must be after today.",
  holds: "What it holds now",
  stands: (standing: number, asked: number) => `${standing} of ${several(asked, "school")} approved or authorised`,
  parts: (authorised: number, approved: number) => `${authorised} authorised, ${approved} approved`,
  again: "A school that sent again after it was approved stands with the version that was approved.",
  imported: (count: number) =>
    count === 1
      ? "1 school stands with published figures that it has not confirmed"
      : `${count} schools stand with published figures that they have not confirmed`,
  waiting: (count: number) => `${several(count, "school")} not approved yet`,
  nobody: "No school is approved yet. Approve one first, or it shows no school's answers.",
  small: (most: number) =>
    `Small numbers are protected: 1 to ${most} pupils are shown as c, and so is what would let them be worked out.`,
  button: {
    board: "Release to the board now",
    schools: "Release to schools now",
    public: "Release to anyone now",
  },
  plan: {
    board: (on: string) => `Release to the board on ${day(on)}`,
    schools: (on: string) => `Release to schools on ${day(on)}`,
    public: (on: string) => `Release to anyone on ${day(on)}`,
  },
  never: "What was released never changes. Later approvals show in the next release.",
  made: (number: number) => `Release ${number} is made.`,
  madeText: (shown: number, asked: number) => `It shows ${shown} of ${several(asked, "school")}.`,
  same: (number: number, at: string) => `Nothing changed since release ${number} of ${when(at)}. That one stands.`,
  planned: (on: string) => `Planned for ${day(on)}.`,
  before: "Released and planned",
  none: "Nothing of this collection was released yet.",
  numbered: {
    board: (number: number) => `Release ${number} to the board`,
    schools: (number: number) => `Release ${number} to schools`,
    public: (number: number) => `Release ${number} to anyone`,
  },
  was: (at: string, by: string, shown: number, asked: number) =>
    `${when(at)}, by ${by}: ${shown} of ${several(asked, "school")}`,
  willBe: (on: string, by: string) => `on ${day(on)}, planned by ${by}`,
  plannedTo: { board: "To the board", schools: "To schools", public: "To anyone" },
  withdraw: "Withdraw",
  withdrawWhat: {
    board: (on: string) => `Withdraw the release to the board on ${day(on)}`,
    schools: (on: string) => `Withdraw the release to schools on ${day(on)}`,
    public: (on: string) => `Withdraw the release to anyone on ${day(on)}`,
  },
  withdrawn: {
    board: (on: string) => `Withdrawn: nothing is released to the board on ${day(on)}.`,
    schools: (on: string) => `Withdrawn: nothing is released to schools on ${day(on)}.`,
    public: (on: string) => `Withdrawn: nothing is released to anyone on ${day(on)}.`,
  },
  open: "Open",
  sealHeading: "Seal for a meeting",
  sealText:
    "Keeps the board's summary as it is now, for the minutes. If the board was last shown something else, it is released to the board too.",
  meeting: "Meeting",
  meetingHint: "For example: Board, autumn term",
  meetingOn: "Day of the meeting",
  sealButton: "Seal the summary",
  sealed: (title: string) => `Sealed for ${title}`,
  sealedSame: (title: string) => `Just this was sealed for ${title} before`,
  seal: (seal: string) => `Seal, for the minutes: ${seal}`,
  sealedBefore: "Sealed",
  noneSealed: "Nothing was sealed yet.",
  openSealed: (title: string, date: string) => `${title}, ${day(date)}`,
  sealedBy: (at: string, by: string) => `Sealed ${when(at)} by ${by}`,
} as const;
