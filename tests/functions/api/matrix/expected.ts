import type { OperationId } from "../../../../functions/api/operations";
import type { Role } from "../../../../core/wire/people";

/**
 * What an answer is about one school: its status, and where it is a good one whether it shows that school (`200`) or says nothing of it (`200 without`).
 * One word for each relation: own, sibling, other trust, other group.
 */
type Row = readonly [own: string, sibling: string, otherTrust: string, otherGroup: string];
type Rows = Readonly<Record<Role, Row>>;

const every = (answer: string): Row => [answer, answer, answer, answer];
const no = every("403");

/** The same for every role: nothing of any school is in it. */
const forAll = (answer: string): Rows => ({
  school: every(answer),
  trustOfficer: every(answer),
  groupOfficer: every(answer),
  director: every(answer),
  administrator: every(answer),
});
const nobodyBut = (roles: Partial<Rows>): Rows => ({ ...forAll("403"), ...roles });

const theirSchools = (good: string, not = "404") =>
  ({
    school: [good, not, not, not],
    trustOfficer: [good, good, not, not],
    groupOfficer: [good, good, good, not],
  }) as const;

/** An answer that lists schools: those in scope and no other; a collection of another group is none. */
const listing = (good = "200") =>
  ({
    trustOfficer: [good, good, `${good} without`, "404"],
    groupOfficer: [good, good, good, "404"],
  }) as const;
const everySchool: Row = ["200", "200", "200", "404"];

const nobodyNamed: Row = ["200 without", "200 without", "200 without", "404"];
const officersAndDirector = (row: Row) => ({ trustOfficer: row, groupOfficer: row, director: row });
const readingReleases = (row: Row) => ({ school: row, ...officersAndDirector(row) });

/** What was released to the board: a school is no board, and a trust's officer sees the schools of the trust by name. */
const boardRelease = {
  school: every("404"),
  trustOfficer: ["200", "200", "200 without", "404"],
  groupOfficer: everySchool,
  director: everySchool,
} as const;

/** A snapshot is of the whole group: a trust's officer knows of none. Asked by its number, it is always the reader's own group's. */
const wholeGroup = (row: Row) => ({ trustOfficer: every("404"), groupOfficer: row, director: row });

/** What was released to schools: each reads of itself. */
const ofItself: Row = ["200", "200 without", "200 without", "404"];

/** Who gets what, of whose school: every operation, every role, every relation. A new operation without a row does not compile. */
export const expected: Readonly<Record<OperationId, Rows>> = {
  getOpenApi: forAll("200 without"),
  listProblems: forAll("200 without"),
  getProblem: forAll("200 without"),
  getMe: { ...forAll("200 without"), school: ["200", "200 without", "200 without", "200 without"] },
  listUsers: nobodyBut({ administrator: every("200 without") }),
  changeUser: nobodyBut({ administrator: every("404") }),
  listInvitations: nobodyBut({ administrator: ["200", "200 without", "200 without", "200 without"] }),
  invite: nobodyBut({ administrator: ["201", "201", "201", "422"] }),
  revokeInvitation: nobodyBut({ administrator: every("404") }),
  // By account, not by role: nobody has a token here.
  redeemInvitation: forAll("401"),
  listSchools: {
    school: ["200", "200 without", "200 without", "200 without"],
    trustOfficer: ["200", "200", "200 without", "200 without"],
    groupOfficer: ["200", "200", "200", "200 without"],
    director: ["200", "200", "200", "200 without"],
    administrator: ["200", "200", "200", "200 without"],
  },
  getSchool: { ...theirSchools("200"), director: everySchool, administrator: everySchool },
  exportSchool: nobodyBut({ school: ["200", "404", "404", "404"], groupOfficer: everySchool }),
  eraseSchool: nobodyBut({ administrator: everySchool }),
  // The plan names the schools the file leaves out.
  importSchools: nobodyBut({ administrator: ["200 without", "200", "200", "200 without"] }),
  listReturns: forAll("200 without"),
  getDesigner: nobodyBut({ groupOfficer: every("404"), administrator: every("404") }),
  tryReturn: nobodyBut({ groupOfficer: every("400"), administrator: every("400") }),
  getReturn: forAll("200 without"),
  putReturn: nobodyBut({ groupOfficer: every("400"), administrator: every("400") }),
  createCollection: nobodyBut({ groupOfficer: every("400") }),
  listCollections: forAll("200 without"),
  getCollection: nobodyBut({ ...listing(), school: ["200", "200 without", "200 without", "404"] }),
  changeCollection: nobodyBut({ groupOfficer: everySchool }),
  getTemplates: nobodyBut(listing()),
  getTemplate: nobodyBut(theirSchools("200")),
  // Asked without a dry run: whoever may import is told to do one first.
  importResults: nobodyBut({ groupOfficer: every("400") }),
  checkSubmission: nobodyBut(theirSchools("200")),
  submit: nobodyBut(theirSchools("200")),
  submitWorkbook: nobodyBut(theirSchools("200")),
  listSubmissions: nobodyBut(theirSchools("200")),
  getSubmission: nobodyBut(theirSchools("200")),
  decide: nobodyBut({ ...theirSchools("409"), school: no }),
  getComparison: nobodyBut({ ...listing(), school: ofItself, director: everySchool }),
  getComparisonWorkbook: nobodyBut({ ...listing(), school: ofItself, director: everySchool }),
  getFigure: nobodyBut(theirSchools("200")),
  getSummary: nobodyBut({ ...listing(), director: everySchool }),
  getSummaryWorkbook: nobodyBut({ ...listing(), director: everySchool }),
  listContacts: nobodyBut({ groupOfficer: every("200 without"), administrator: every("200 without") }),
  putContacts: nobodyBut({ groupOfficer: everySchool, administrator: everySchool }),
  // Everyone has answered: nobody is reminded.
  remindSchools: nobodyBut({ trustOfficer: nobodyNamed, groupOfficer: nobodyNamed }),
  listReleases: { ...forAll("403"), ...readingReleases(nobodyNamed) },
  createRelease: nobodyBut({ groupOfficer: nobodyNamed }),
  // Nothing is planned: whoever may is told so.
  withdrawPlanned: nobodyBut({ groupOfficer: every("404") }),
  getRelease: nobodyBut(boardRelease),
  getReleaseWorkbook: nobodyBut(boardRelease),
  listSnapshots: nobodyBut(officersAndDirector(every("200 without"))),
  createSnapshot: nobodyBut({ groupOfficer: every("400") }),
  getSnapshotWorkbook: nobodyBut(wholeGroup(["200", "200", "200", "200 without"])),
  verifySnapshot: nobodyBut(wholeGroup(["200", "200", "200", "200 without"])),
  diffSnapshots: nobodyBut(wholeGroup(every("200 without"))),
  createLiveTicket: forAll("201"),
};

/** Of whose school each role may see figures: what is planted in any other must not be found in any answer to it. */
export const mayReadFigures: Rows = {
  school: ["yes", "no", "no", "no"],
  trustOfficer: ["yes", "yes", "no", "no"],
  groupOfficer: ["yes", "yes", "yes", "no"],
  director: ["yes", "yes", "yes", "no"],
  administrator: ["no", "no", "no", "no"],
};
