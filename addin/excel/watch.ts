/** Stops watching. */
export type Stop = () => Promise<void>;

async function watched<Event>(
  context: Excel.RequestContext,
  events: OfficeExtension.EventHandlers<Event>,
  told: (event: Event) => Promise<void>,
): Promise<Stop> {
  const watching = events.add(told);
  await context.sync();
  return async () => {
    watching.remove();
    await watching.context.sync();
  };
}

/** Tells of every change of content on any sheet, by typing, paste, undo or another program. */
export const watchChanges = (
  context: Excel.RequestContext,
  told: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
): Promise<Stop> => watched(context, context.workbook.worksheets.onChanged, told);

/** Tells whenever another cell is selected. */
export const watchSelection = (
  context: Excel.RequestContext,
  told: (event: Excel.WorksheetSelectionChangedEventArgs) => Promise<void>,
): Promise<Stop> => watched(context, context.workbook.worksheets.onSelectionChanged, told);
