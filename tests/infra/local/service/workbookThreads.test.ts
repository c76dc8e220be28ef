import { designerWorkbook } from "../../../../core/sheets/designer/designerWorkbook";
import { readWorkbookAs } from "../../../../functions/xlsx/read/workbookKinds";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { openWorkbookThreads, type WorkbookThreads } from "../../../../infra/local/service/workbookThreads";
import { sheet, workbookBytes } from "../../../functions/xlsx/read/workbookBytes";

const sheetOf = (rows: number): Uint8Array =>
  workbookBytes({ "xl/worksheets/sheet1.xml": sheet(`<row><c><v>1</v></c></row>`.repeat(rows)) });
const small = sheetOf(3);
const large = sheetOf(45_000);

let threads: WorkbookThreads | undefined;
const open = (limits: { seconds?: number; megabytes?: number; threads?: number }): WorkbookThreads =>
  (threads = openWorkbookThreads({ threads: 2, seconds: 60, megabytes: 512, ...limits }));
afterEach(() => threads?.close());
jest.setTimeout(60_000);

it("read what is read here and now, several at once", async () => {
  const { read } = open({});
  const files = [small, large, new TextEncoder().encode("not a workbook"), small, large];
  expect(await Promise.all(files.map((bytes) => read(bytes, "register")))).toEqual(
    files.map((bytes) => readWorkbookAs(bytes, "register")),
  );
});

it("let the small file that waits go before the large ones", async () => {
  const { read } = open({ threads: 1 });
  const order: string[] = [];
  const reading = (bytes: Uint8Array, name: string) => read(bytes, "register").then(() => order.push(name));
  await Promise.all([reading(large, "first"), reading(large, "large"), reading(small, "small")]);
  expect(order.indexOf("small")).toBeLessThan(order.indexOf("large"));
});

it.each([
  ["time", { seconds: 0.001 }],
  ["memory", { megabytes: 8 }],
])("refuse a file that takes more %s than it may, and go on with the next in another thread", async (_, limits) => {
  const { read } = open({ ...limits, threads: 1 });
  const heavy = {
    refused: "file-too-heavy",
    wrong: "Reading the file takes more time or memory than a return ever needs.",
    mend: "Take out pictures and delete sheets, rows and columns that are not part of the return, save, and send it again.",
  };
  expect(await read(large, "register")).toEqual(heavy);
  expect(await read(large, "register")).toEqual(heavy);
});

it("stop when they are closed, whatever they were reading", async () => {
  const { read, close } = open({});
  await read(small, "template");
  void read(large, "register");
  await close();
  expect(await Promise.race([read(small, "template"), Promise.resolve("unanswered")])).toBe("unanswered");
});

it("draw what is drawn here and now, and tell a plan that cannot be drawn as the fault it is", async () => {
  const { draw } = open({});
  const plan = designerWorkbook();
  expect(Buffer.from(await draw(plan)).equals(await writeWorkbook(plan))).toBe(true);
  await expect(draw({ ...plan, sheets: [] })).rejects.toThrow("This workbook cannot be drawn.");
  expect((await draw(plan)).length).toBeGreaterThan(0);
});

it("draw before the files that wait", async () => {
  const { read, draw } = open({ threads: 1 });
  const order: string[] = [];
  const reading = (name: string) => read(large, "register").then(() => order.push(name));
  await Promise.all([reading("first"), reading("second"), draw(designerWorkbook()).then(() => order.push("drawn"))]);
  expect(order.indexOf("drawn")).toBeLessThan(order.indexOf("second"));
});
