/** The errors of Excel's that add-ins meet, by the code office.js hands on. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded";

const statuses: Readonly<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 400,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
};

/** What the host answers a request that Excel would refuse; the interpreter turns it into the error of the response. Anything else thrown is a bug of the host. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly status: number;

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.status = statuses[code];
  }
}

/** An argument Excel would not take. */
export const badArgument = (message = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", message);

/** Something asked for by name or id that is not there. */
export const notFound = (message = "The requested resource doesn't exist."): HostError =>
  new HostError("ItemNotFound", message);

/** A name or id that is taken. */
export const alreadyThere = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

/** A member of Excel's API that this host does not have: it says so rather than pretend. */
export const apiNotFound = (member: string): HostError =>
  new HostError(
    "ApiNotFound",
    `The test host has no ${member}. It is not Excel: add the member to the host, or do without it.`,
  );
