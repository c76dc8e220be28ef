import type { Bench } from "./bench";

/** F6 goes from the sheet to the first control of the pane and back, as in Excel: Tab moves from cell to cell. */
export function moveWithF6(bench: Bench, frame: HTMLIFrameElement): void {
  const onF6 = (go: () => void) => (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    go();
  };
  bench.element.addEventListener(
    "keydown",
    onF6(() => {
      frame.contentWindow?.focus();
      frame.contentDocument?.querySelector<HTMLElement>("button:not([tabindex='-1'])")?.focus();
    }),
  );
  // Keys pressed in the pane are heard by its own window alone; it is a page of this service, so this page may listen there.
  frame.addEventListener("load", () =>
    frame.contentWindow?.addEventListener(
      "keydown",
      onF6(() => bench.focus()),
    ),
  );
}
