/** The media types the API takes and gives. */
export const media = {
  json: "application/json",
  problem: "application/problem+json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: "application/octet-stream",
  csv: "text/csv",
  gzip: "application/gzip",
  zip: "application/zip",
} as const;

export type MediaType = (typeof media)[keyof typeof media];

/** The media type of a Content-Type header without its parameters, in small letters; empty where there is none. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
