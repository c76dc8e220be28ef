/** What a ribbon button may ask of the pane; a part of the pane that can do it says so when it opens. */
export type CommandName = "refreshComparison" | "refreshBoard" | "showHelp";

const acts = new Map<CommandName, () => Promise<void>>();

/** Says what a button does from now on. */
export function onCommand(name: CommandName, act: () => Promise<void>): void {
  acts.set(name, act);
}

/** Binds the ribbon's buttons: the pane comes to the front, and does what was asked if it can. */
export function bindCommands(): void {
  for (const name of ["refreshComparison", "refreshBoard", "showHelp"] as const)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      const done = async () => {
        await Office.addin.showAsTaskpane();
        await acts.get(name)?.();
      };
      void done().finally(() => event.completed());
    });
}
