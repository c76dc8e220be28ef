import { HostError } from "./hostError";
import type { HostObject } from "./hostObject";

/** The objects an add-in keeps between batches (ranges it tracks), by the reference it knows them by. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  /** Keeps an object, and gives its reference; the same one each time. */
  keep(object: HostObject): string {
    const id = this.#ids.get(object) ?? `ref-${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  drop(id: unknown): void {
    if (typeof id === "string") this.#objects.delete(id);
  }

  /** @throws HostError where the reference was dropped or never given. */
  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  /** How many objects are kept: a test sees a leak of tracked ranges here. */
  get count(): number {
    return this.#objects.size;
  }
}
