import initialise, { Model } from "@ironcalc/wasm";
import { createHost } from "../host/host";
import { newestSets } from "../host/requirementSets";
import { connectWebChannel, frameName } from "./webChannel";
import { openFile } from "../files/openFile";
import { planOf } from "../files/toPlan";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { Workbook, type WorkbookParts } from "../model/workbook";
import type { HostEvent } from "../model/events";
import { officeApiSchema, type OfficeApi } from "../officeApi/officeApi";
import { Bench } from "./bench";
import { element } from "./element";
import { moveWithF6 } from "./moveWithF6";
import { startingFile, type Start } from "./start";

const paneAddress = "/addin/taskpane.html";

interface Opened {
  close(): void;
}

/** Puts a workbook on the page with the pane beside it. */
function show(
  workbook: Workbook,
  api: OfficeApi,
  start: Start,
  listen: (to: (event: HostEvent) => void) => void,
): Opened {
  const host = createHost(
    { api, ...workbook.parts, onBug: (error) => console.error("The test host has a fault", error) },
    workbook,
  );
  const bench = new Bench(workbook);
  const frame = element("iframe", {
    title: "Trustwide task pane",
    "data-testid": "pane",
    name: frameName(location.origin, start.language),
  });
  const channel = connectWebChannel({
    frame,
    sets: { ...newestSets, ...(start.excelApi && { ExcelApi: start.excelApi }) },
    language: start.language,
    documentUrl: `${location.origin}/${encodeURIComponent(workbook.name)}`,
    settings: new Map(),
    process: async (body) => {
      const answer = await host.process(body);
      bench.refresh();
      offerCreated(workbook, start.language);
      return answer;
    },
  });
  listen((event) => channel.send(event));
  frame.addEventListener("load", () => offerToAskAgain(frame));
  frame.src = start.pane ?? `${paneAddress}${start.person ? `?person=${encodeURIComponent(start.person)}` : ""}`;
  document
    .querySelector("#bench")
    ?.replaceChildren(bench.element, element("aside", { class: "pane-frame", "aria-label": "Task pane" }, frame));
  moveWithF6(bench, frame);
  const name = document.querySelector("#workbook-name");
  if (name) name.textContent = workbook.name;
  Object.assign(globalThis, { workbench: { workbook, host, refresh: () => bench.refresh() } });
  return { close: () => channel.close() };
}

/** Whoever answers Microsoft's question with Cancel gets a page of office.js's own, which leads nowhere: here it says what to do. */
function offerToAskAgain(frame: HTMLIFrameElement): void {
  if (!/\/agaveerrorux\//i.test(frame.contentWindow?.location.pathname ?? "")) return;
  const again = element("a", { href: location.href }, "Load the page again");
  frame.replaceWith(
    element(
      "div",
      { class: "pane-off", role: "alert" },
      element("p", {}, element("strong", {}, "The pane is switched off.")),
      element("p", {}, "Microsoft's question whether this computer may run Office add-ins was answered Cancel."),
      element(
        "p",
        {},
        again,
        " to be asked again, and answer OK. What is in the workbook now is not kept: save it first.",
      ),
    ),
  );
}

/** A workbook the add-in made opens in a tab of its own, as in Excel on the web, in the same language. */
function offerCreated(workbook: Workbook, language: string): void {
  for (const file of workbook.created.splice(0)) {
    const query = new URLSearchParams({ language });
    if (file !== null) {
      const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
      query.set("file", URL.createObjectURL(new Blob([bytes])));
    }
    window.open(`/workbench?${query.toString()}`, "_blank");
  }
}

async function save(workbook: Workbook): Promise<void> {
  const bytes = await writeWorkbook(planOf(workbook));
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  element("a", { href: address, download: workbook.name.replace(/(\.xlsx)?$/, ".xlsx") }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const say = (text: string): void => {
  const status = document.querySelector("#status");
  if (status) status.textContent = text;
};

async function begin(): Promise<void> {
  const [api] = await Promise.all([
    fetch("/workbench/officeApi.json").then(async (answer) => officeApiSchema.parse(await answer.json())),
    initialise({ module_or_path: "/workbench/ironcalc.wasm" }),
  ]);
  let deliver: (event: HostEvent) => void = () => undefined;
  const parts: WorkbookParts = {
    newModel: () => new Model("workbench", "en-GB", "UTC", "en"),
    onEvent: (event) => deliver(event),
    now: () => new Date(),
    openFile,
  };
  let opened: Opened = { close: () => undefined };
  let current = new Workbook(parts);
  const put = (workbook: Workbook, start: Start) => {
    opened.close();
    current = workbook;
    opened = show(workbook, api, start, (to) => (deliver = to));
  };
  const openBytes = async (bytes: Uint8Array<ArrayBuffer>, name: string, start: Start) => {
    say(`Opening ${name}.`);
    const workbook = await openFile(bytes, parts);
    if (typeof workbook === "string") return say(workbook);
    workbook.name = name;
    put(workbook, start);
    return say("");
  };
  const { start, file } = await startingFile(new URLSearchParams(location.search), say);
  if (file) await openBytes(file.bytes, file.name, start);
  else put(current, start);
  document.querySelector<HTMLInputElement>("#open")?.addEventListener("change", (event) => {
    const [picked] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
    if (picked) void picked.arrayBuffer().then((buffer) => openBytes(new Uint8Array(buffer), picked.name, start));
  });
  document.querySelector("#save")?.addEventListener("click", () => void save(current));
  document.body.dataset["ready"] = "true";
}

void begin();
