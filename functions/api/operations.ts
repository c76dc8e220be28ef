import type { Role } from "../../core/wire/people";
import { peopleOperations } from "./peopleOperations";
import { readers, releaseOperations } from "./releaseOperations";

/** One operation of the API: its address, who may use it, and the largest body it takes in bytes (0: none). */
export interface Operation {
  readonly method: "get" | "put" | "post" | "patch";
  readonly path: string;
  /** The roles of which a person needs one; `account`: a verified account, known here or not; `anyone`: nobody need be known. */
  readonly roles: readonly [Role, ...Role[]] | "account" | "anyone";
  readonly maxBytes: number;
  readonly tag: string;
  readonly summary: string;
}

const officers = ["groupOfficer", "trustOfficer"] as const;
const everyRole = ["school", "trustOfficer", "groupOfficer", "director", "administrator"] as const;
const schoolsAndOfficers = ["school", "trustOfficer", "groupOfficer"] as const;

const megabyte = 1_048_576;
/** Stays under what a Lambda function takes when a file is carried as base64. */
const largestFile = 4 * megabyte;
const largestJson = 2 * megabyte;

/** Every operation of the API: the one place that says who may do what. A route that is not here cannot be made. */
export const operations = {
  getOpenApi: {
    method: "get",
    path: "/v1/openapi.json",
    roles: "anyone",
    maxBytes: 0,
    tag: "About",
    summary: "This description of the API",
  },
  listProblems: {
    method: "get",
    path: "/v1/problems",
    roles: "anyone",
    maxBytes: 0,
    tag: "About",
    summary: "Every kind of problem the API answers with",
  },
  getProblem: {
    method: "get",
    path: "/v1/problems/{slug}",
    roles: "anyone",
    maxBytes: 0,
    tag: "About",
    summary: "One kind of problem: what its type means",
  },
  ...peopleOperations,
  listSchools: {
    method: "get",
    path: "/v1/schools",
    roles: everyRole,
    maxBytes: 0,
    tag: "Register",
    summary: "The schools of the register",
  },
  getSchool: {
    method: "get",
    path: "/v1/schools/{school}",
    roles: everyRole,
    maxBytes: 0,
    tag: "Register",
    summary: "One school with its history",
  },
  exportSchool: {
    method: "get",
    path: "/v1/schools/{school}/export",
    roles: ["school", "groupOfficer"],
    maxBytes: 0,
    tag: "Data protection",
    summary: "Everything held of one school",
  },
  eraseSchool: {
    method: "post",
    path: "/v1/schools/{school}/erasure",
    roles: ["administrator"],
    maxBytes: 1000,
    tag: "Data protection",
    summary: "What erasing a school would erase; or its erasure",
  },
  importSchools: {
    method: "post",
    path: "/v1/schools/import",
    roles: ["administrator"],
    maxBytes: largestFile,
    tag: "Register",
    summary: "What a register file would add, change and end; then that plan applied",
  },
  listReturns: {
    method: "get",
    path: "/v1/returns",
    roles: everyRole,
    maxBytes: 0,
    tag: "Returns",
    summary: "The returns there are",
  },
  getDesigner: {
    method: "get",
    path: "/v1/returns/designer.xlsx",
    roles: ["groupOfficer", "administrator"],
    maxBytes: 0,
    tag: "Returns",
    summary: "The workbook in which an officer designs a return",
  },
  tryReturn: {
    method: "post",
    path: "/v1/returns/try",
    roles: ["groupOfficer", "administrator"],
    maxBytes: largestJson,
    tag: "Returns",
    summary: "Check a return's definition or designer, and see its template; stores nothing",
  },
  getReturn: {
    method: "get",
    path: "/v1/returns/{id}",
    roles: everyRole,
    maxBytes: 0,
    tag: "Returns",
    summary: "One return's definition",
  },
  putReturn: {
    method: "put",
    path: "/v1/returns/{id}",
    roles: ["groupOfficer", "administrator"],
    maxBytes: largestJson,
    tag: "Returns",
    summary: "Publish a version of an officer's own return",
  },
  createCollection: {
    method: "post",
    path: "/v1/collections",
    roles: ["groupOfficer"],
    maxBytes: largestJson,
    tag: "Collections",
    summary: "Issue a collection to schools",
  },
  listCollections: {
    method: "get",
    path: "/v1/collections",
    roles: everyRole,
    maxBytes: 0,
    tag: "Collections",
    summary: "The collections there are",
  },
  getCollection: {
    method: "get",
    path: "/v1/collections/{collection}",
    roles: schoolsAndOfficers,
    maxBytes: 0,
    tag: "Collections",
    summary: "One collection with its progress by school",
  },
  changeCollection: {
    method: "patch",
    path: "/v1/collections/{collection}",
    roles: ["groupOfficer"],
    maxBytes: 10_000,
    tag: "Collections",
    summary: "Extend, close or re-open a collection",
  },
  getTemplates: {
    method: "get",
    path: "/v1/collections/{collection}/templates.zip",
    roles: officers,
    maxBytes: 0,
    tag: "Templates",
    summary: "Every school's template workbook, in one .zip",
  },
  getTemplate: {
    method: "get",
    path: "/v1/collections/{collection}/templates/{file}",
    roles: schoolsAndOfficers,
    maxBytes: 0,
    tag: "Templates",
    summary: "One school's template workbook, made on demand",
  },
  importResults: {
    method: "post",
    path: "/v1/results/import",
    roles: ["groupOfficer"],
    maxBytes: largestFile,
    tag: "Collections",
    summary: "What a file of results would put into templates and comparison; then that plan applied",
  },
  checkSubmission: {
    method: "post",
    path: "/v1/submissions/check",
    roles: schoolsAndOfficers,
    maxBytes: largestFile,
    tag: "Submissions",
    summary: "Findings for entries or a workbook; stores nothing",
  },
  submit: {
    method: "post",
    path: "/v1/collections/{collection}/schools/{school}/submissions",
    roles: schoolsAndOfficers,
    maxBytes: largestJson,
    tag: "Submissions",
    summary: "Send a school's entries",
  },
  submitWorkbook: {
    method: "post",
    path: "/v1/workbooks",
    roles: schoolsAndOfficers,
    maxBytes: largestFile,
    tag: "Submissions",
    summary: "Send a filled template workbook; it says itself whose it is",
  },
  listSubmissions: {
    method: "get",
    path: "/v1/collections/{collection}/schools/{school}/submissions",
    roles: schoolsAndOfficers,
    maxBytes: 0,
    tag: "Submissions",
    summary: "A school's history in a collection",
  },
  getSubmission: {
    method: "get",
    path: "/v1/collections/{collection}/schools/{school}/submissions/{revision}",
    roles: schoolsAndOfficers,
    maxBytes: 0,
    tag: "Submissions",
    summary: "One revision, and how it differs from another",
  },
  decide: {
    method: "post",
    path: "/v1/collections/{collection}/schools/{school}/submissions/{revision}/decision",
    roles: officers,
    maxBytes: 10_000,
    tag: "Submissions",
    summary: "Query, approve or authorise a revision",
  },
  getComparison: {
    method: "get",
    path: "/v1/collections/{collection}/comparison",
    roles: readers,
    maxBytes: 0,
    tag: "Comparison",
    summary: "The comparison of a collection",
  },
  getComparisonWorkbook: {
    method: "get",
    path: "/v1/collections/{collection}/comparison.xlsx",
    roles: readers,
    maxBytes: 0,
    tag: "Comparison",
    summary: "The comparison of a collection as a workbook",
  },
  getFigure: {
    method: "get",
    path: "/v1/figures/{collection}/{school}/{measure}/{group}",
    roles: schoolsAndOfficers,
    maxBytes: 0,
    tag: "Comparison",
    summary: "Where a figure comes from: revision, cell, who and when",
  },
  ...releaseOperations,
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;

/** The ids of every operation, in the order of the description. */
export const operationIds = Object.keys(operations) as readonly OperationId[];
