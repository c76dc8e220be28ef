import type { Operation } from "./operations";

/** The operations of what the board reads, and of live connections. */
export const releaseOperations = {
  getSummaryWorkbook: {
    method: "get",
    path: "/v1/summary.xlsx",
    roles: ["groupOfficer", "trustOfficer", "director"],
    maxBytes: 0,
    tag: "Comparison",
    summary: "The board's summary as a workbook",
  },
  getSummary: {
    method: "get",
    path: "/v1/summary",
    roles: ["groupOfficer", "trustOfficer", "director"],
    maxBytes: 0,
    tag: "Comparison",
    summary: "What the board is shown of a collection",
  },
  createLiveTicket: {
    method: "post",
    path: "/v1/live/tickets",
    roles: ["school", "trustOfficer", "groupOfficer", "director", "administrator"],
    maxBytes: 0,
    tag: "Live",
    summary: "A ticket that opens one live connection",
  },
} as const satisfies Record<string, Operation>;
