/** The kinds of event office.js listens for, by the number it knows them by. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

export type EventName = keyof typeof eventTypes;

/** Something that happened, for the pane: `target` is a worksheet's or table's id, or `Workbook` for a collection. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The target of an event for a whole collection. */
export const everySheet = "Workbook";

/** Who listens to what, and the way events go out. */
export class Events {
  readonly #listened = new Set<string>();
  enabled = true;

  constructor(private readonly send: (event: HostEvent) => void) {}

  listen(name: EventName, target: string): void {
    this.#listened.add(`${name} ${target}`);
  }

  stop(name: EventName, target: string): void {
    this.#listened.delete(`${name} ${target}`);
  }

  /** Sends an event to each target that listens for it. */
  fire(name: EventName, targets: readonly string[], payload: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of targets)
      if (this.#listened.has(`${name} ${target}`)) this.send({ type: eventTypes[name], target, payload });
  }
}
