import { definitionOfDesign, type DesignedReturn } from "../../../core/returns/designer/definitionOfDesign";
import type { DesignPlace, DesignProblem } from "../../../core/returns/designer/readDesign";
import { designSheets } from "../../../core/returns/designer/tables";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";
import type { Answered } from "../../api/client";
import { troubleIn, type Trouble } from "../../api/trouble";
import type { Service } from "../../api/service";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { selectCell, showSheet } from "../../excel/places";
import { followSheets } from "../../excel/followSheets";
import type { Run } from "../../excel/run";
import type { Stop } from "../../excel/watch";
import { createStore, type Store } from "../store";

/** What a designer says, as it stands: everything to mend, or the return it describes. */
export type Designed = { readonly problems: readonly DesignProblem[] } | DesignedReturn;

export interface DesignState {
  readonly designed: Designed;
  /** What became of the last publication; `isSame`: just this was published before. */
  readonly published: { readonly title: string; readonly version: number; readonly isSame: boolean } | null;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
}

/** What a session needs of the world. */
export interface DesignParts {
  readonly run: Run;
  readonly service: Service;
  readonly clock: () => number;
  /** Told of every check, with how long it took in milliseconds: for whoever measures. */
  readonly onChecked?: (checkMs: number) => void;
}

/** An officer's work in a return designer: checked as cells change, tried, and published. */
export interface DesignSession {
  readonly store: Store<DesignState>;
  /** Shows a place of the workbook: its cell, or its sheet. */
  go(place: DesignPlace | DesignProblem): Promise<void>;
  /** Opens the template of a school that is none as a new workbook, to look at. Publishes nothing. */
  openSample(): Promise<void>;
  /** Gives the same to who saves it as a file. */
  saveSample(save: (file: Uint8Array) => void): Promise<void>;
  publish(): Promise<void>;
  /** Does again what could not be done. */
  again(): Promise<void>;
  stop: Stop;
}

/** The sheets a check reads: the example is read by nobody. */
export const isDesignSheet = (sheet: string): boolean => sheet !== designSheets.example;

/** Opens a session on a designer that was recognised in `workbook`. Checking needs no network. */
export async function openDesignSession(
  { run, service, clock, onChecked }: DesignParts,
  workbook: WorkbookValues,
): Promise<DesignSession> {
  const checked = (values: WorkbookValues): Designed => {
    const from = clock();
    const designed = definitionOfDesign(values);
    onChecked?.(clock() - from);
    return designed;
  };
  const store = createStore<DesignState>({
    designed: checked(workbook),
    published: null,
    trouble: null,
    isBusy: false,
  });
  const sheets = await followSheets(run, workbook, isDesignSheet, () =>
    store.set({ designed: checked(sheets.values()), published: null, trouble: null }),
  );
  /** Asks the service about the return that is described; null where there is none, or where the view says why not. */
  const asked = async <Value>(
    ask: (described: DesignedReturn) => Promise<Answered<Value>>,
  ): Promise<{ readonly value: Value; readonly status: number } | null> => {
    const { designed } = store.get();
    if (!("definition" in designed)) return null;
    store.set({ isBusy: true, trouble: null, published: null });
    const answer = await ask(designed);
    store.set({ isBusy: false });
    if (answer.kind === "ok") return answer;
    store.set({ trouble: troubleIn(answer) });
    return null;
  };
  let last = (): Promise<void> => Promise.resolve();
  /** An act that can be asked for again where it could not be done. */
  const repeatable = (act: () => Promise<void>) => (): Promise<void> => {
    last = act;
    return act();
  };
  const sample = async () => (await asked(({ definition }) => service.sample(definition)))?.value ?? null;
  return {
    store,
    stop: sheets.stop,
    go: async ({ cell, ...place }) => {
      if (cell) return run((context) => selectCell(context, cell));
      const name = ("words" in place ? place.words : place.path).replace(/ sheet$/, "");
      const sheet = sheets.values().sheets.find((each) => each.name === name);
      if (sheet) await run((context) => showSheet(context, sheet.name));
    },
    saveSample: (save) =>
      repeatable(async () => {
        const file = await sample();
        if (file) save(file);
      })(),
    again: () => last(),
    openSample: repeatable(async () => {
      const file = await sample();
      if (file) await openNewWorkbook(file);
    }),
    publish: repeatable(async () => {
      const done = await asked(({ definition }) => service.publish(definition));
      if (!done) return;
      const { title, version } = done.value.definition;
      store.set({ published: { title, version, isSame: done.status === 200 } });
    }),
  };
}
