import type { OfficeApi } from "../officeApi/officeApi";
import { apiNotFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass, type Members } from "../wire/hostClass";

/** What was set on an object this host stores but does not act on (a chart's title, a page's margins), with the objects below it. */
export interface Stored {
  readonly values: Map<string, unknown>;
  readonly below: Map<string, Stored>;
}

export const newStored = (values: Iterable<readonly [string, unknown]> = []): Stored => ({
  values: new Map(values),
  below: new Map(),
});

/** The stored object below another, made when first asked for. */
export function storedBelow(stored: Stored, name: string): Stored {
  const below = stored.below.get(name) ?? newStored();
  stored.below.set(name, below);
  return below;
}

/** Classes of the API that are stored, and no more: what is set is given back, and only members the API declares are there. */
export class StoredClasses {
  readonly #classes = new Map<string, HostClass<Stored>>();

  constructor(
    private readonly api: OfficeApi,
    /** What a class does beyond storing: its methods, and children that are more than stored. */
    private readonly more: Readonly<Record<string, Omit<Members<Stored>, "name">>>,
  ) {}

  object(className: string, stored: Stored): HostObject {
    const known =
      this.#classes.get(className) ??
      new HostClass({ ...this.members<Stored>(className, (one) => one, this.more[className]), name: className });
    this.#classes.set(className, known);
    return known.object(stored);
  }

  /** The members of a class whose properties are stored in part of a state, with what else it can do. */
  members<Of>(className: string, storedOf: (of: Of) => Stored, more: Omit<Members<Of>, "name"> = {}): Members<Of> {
    const declared = this.api.classes[className];
    if (!declared) throw apiNotFound(className);
    const get: Record<string, (of: Of) => unknown> = {};
    const set: Record<string, (of: Of, value: unknown) => void> = {};
    for (const name of Object.values(declared.scalars)) {
      get[name] = (of) => storedOf(of).values.get(name) ?? null;
      set[name] = (of, value) => void storedOf(of).values.set(name, value);
    }
    for (const { name, className: child } of Object.values(declared.children))
      get[name] = (of) => this.object(child, storedBelow(storedOf(of), name));
    return { ...more, name: className, get: { ...get, ...more.get }, set: { ...set, ...more.set } };
  }
}
