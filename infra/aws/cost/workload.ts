import type { operations } from "../../../functions/api/operations";

export type OperationName = keyof typeof operations;

/** How often something is asked for in a term (four months): by each school, and by the officers and the board of a group of 47. */
export interface TermUse {
  readonly perSchool: number;
  readonly perGroup: number;
  readonly why: string;
}

/** Schools in a group as this product first meets one; every larger number of schools is taken as so many such groups. */
export const schoolsPerGroup = 47;

/** A term of one collection of all returns due. What is not listed is too rare to count. */
export const termOfUse: Partial<Record<OperationName, TermUse>> = {
  createCollection: { perSchool: 0, perGroup: 1, why: "one collection a term" },
  getTemplate: { perSchool: 1.5, perGroup: 0, why: "the template, and half of them a fresh copy" },
  getTemplates: { perSchool: 0, perGroup: 1, why: "all templates as one file" },
  checkSubmission: { perSchool: 2, perGroup: 0, why: "the pane checks by itself; an upload is checked twice" },
  submitWorkbook: {
    perSchool: 1.6,
    perGroup: 0,
    why: "sent, 4 in 10 queried or mended and sent again, 2 in 10 clicked twice",
  },
  decide: { perSchool: 1.8, perGroup: 0, why: "4 in 10 queried; approved, then 4 in 10 authorised" },
  listSubmissions: { perSchool: 4, perGroup: 0, why: "a school looks at what it sent; an officer before deciding" },
  getFigure: { perSchool: 6, perGroup: 0, why: "where a figure comes from" },
  getMe: { perSchool: 8, perGroup: 240, why: "each time the pane opens" },
  getCollection: {
    perSchool: 8,
    perGroup: 600,
    why: "a school opens the pane 8 times; two officers look 5 times a day",
  },
  listCollections: { perSchool: 8, perGroup: 240, why: "each time the pane opens" },
  getComparison: {
    perSchool: 4,
    perGroup: 400,
    why: "open comparisons read again after each notice, 8 times a school",
  },
  getComparisonWorkbook: { perSchool: 0, perGroup: 40, why: "the comparison as a file, twice a week" },
  getSummaryWorkbook: { perSchool: 0, perGroup: 20, why: "the board's summary" },
  listSchools: { perSchool: 0, perGroup: 120, why: "once a day for two officers" },
};

/** What goes on beside requests, in a term. */
export const besides = {
  noticesPerSchool: 30,
  noticesWhy: "5 changes a school, each told to 6 open panes",
  liveMinutesPerSchool: 900,
  liveMinutesWhy: "a school's pane is open 3 hours, the officers' add 12 for each school",
  mailsPerSchool: 4,
  mailsWhy: "issued, a reminder, a query or a receipt, a release",
  pageLoadsPerSchool: 12,
  pageMegabytes: 0.3,
  months: 4,
  returnsPerTerm: 2,
  returnsPerTermWhy: "a primary school sends five returns a year, one with a sixth form seven; one was measured",
  termsKept: 18,
  termsKeptWhy: "six years of three terms",
} as const;
