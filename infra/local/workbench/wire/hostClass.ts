import { Given } from "./given";
import { apiNotFound, badArgument } from "./hostError";
import { HostObject } from "./hostObject";

/** What a class of Excel's can do in this host, over a state of type `Of`. To add an API is to add a line here. */
export interface Members<Of> {
  readonly name: string;
  readonly get?: Readonly<Record<string, (of: Of) => unknown>>;
  readonly set?: Readonly<Record<string, (of: Of, value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (of: Of, given: Given) => unknown>>;
  readonly items?: (of: Of) => readonly HostObject[];
  readonly item?: (of: Of, given: Given) => HostObject;
}

const own = <Member>(record: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

class Wrapped<Of> extends HostObject {
  constructor(
    private readonly members: Members<Of>,
    private readonly of: Of,
  ) {
    super();
  }

  get wireName(): string {
    return this.members.name;
  }

  has(name: string): boolean {
    return own(this.members.get, name) !== undefined;
  }

  read(name: string): unknown {
    const get = own(this.members.get, name);
    if (!get) throw apiNotFound(`${this.wireName}.${name}`);
    return get(this.of);
  }

  write(name: string, value: unknown): void {
    const set = own(this.members.set, name);
    if (set) set(this.of, value);
    else
      throw this.has(name)
        ? badArgument(`${this.wireName}.${name} can only be read.`)
        : apiNotFound(`${this.wireName}.${name}`);
  }

  call(name: string, values: readonly unknown[]): unknown {
    const call = own(this.members.call, name);
    if (!call) throw apiNotFound(`${this.wireName}.${name}()`);
    return call(this.of, new Given(values));
  }

  items(): readonly HostObject[] | undefined {
    return this.members.items?.(this.of);
  }

  item(values: readonly unknown[]): HostObject {
    if (!this.members.item) throw apiNotFound(`${this.wireName}.getItem()`);
    return this.members.item(this.of, new Given(values));
  }
}

/** One class of Excel's: makes the objects the wire knows from states of ours, and finds the state of an object passed back. */
export class HostClass<Of> {
  readonly #states = new WeakMap<HostObject, Of>();

  constructor(private readonly members: Members<Of>) {}

  object(of: Of): HostObject {
    const made = new Wrapped(this.members, of);
    this.#states.set(made, of);
    return made;
  }

  /** The state behind an object; undefined when it is of another class. */
  stateOf(object: HostObject | undefined): Of | undefined {
    return object && this.#states.get(object);
  }
}
