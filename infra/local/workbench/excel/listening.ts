import type { EventName } from "../model/events";
import type { Workbook } from "../model/workbook";

const wireNames: Readonly<Partial<Record<EventName, string>>> = {
  changed: "DataChanged",
  activated: "Activated",
  deactivated: "Deactivated",
  added: "Added",
  deleted: "Deleted",
  selectionChanged: "SelectionChanged",
  calculated: "Calculated",
  formatChanged: "FormatChanged",
};

/** The methods by which office.js begins and ends listening, for events of these names (as events of tables, where they are a table's). */
export function listening<Of>(
  names: readonly EventName[],
  where: (of: Of) => { workbook: Workbook; target: string },
  ofTables = false,
): Record<string, (of: Of) => void> {
  const own = (name: EventName): EventName =>
    !ofTables ? name : name === "changed" ? "tableChanged" : "tableSelectionChanged";
  return Object.fromEntries(
    names.flatMap((name) => {
      const wireName = wireNames[name] ?? name;
      return [
        [`_Register${wireName}Event`, (of: Of) => where(of).workbook.events.listen(own(name), where(of).target)],
        [`_Unregister${wireName}Event`, (of: Of) => where(of).workbook.events.stop(own(name), where(of).target)],
      ];
    }),
  );
}
