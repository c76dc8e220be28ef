/** An object of Excel's as the interpreter sees it. Members go by their names on the wire, in PascalCase. */
export abstract class HostObject {
  /** The class of office.js this is, for example `Range`. */
  abstract readonly wireName: string;
  abstract has(name: string): boolean;
  /** A property: a plain value, or another object to go on from. @throws HostError ApiNotFound where the host has none of that name. */
  abstract read(name: string): unknown;
  abstract write(name: string, value: unknown): void;
  abstract call(name: string, values: readonly unknown[]): unknown;
  /** The members of a collection; undefined for anything that is not one. */
  abstract items(): readonly HostObject[] | undefined;
  /** The member of a collection by its key. */
  abstract item(values: readonly unknown[]): HostObject;
}

/** Whether a value is an object of the host's rather than a plain value. */
export const isHostObject = (value: unknown): value is HostObject => value instanceof HostObject;
