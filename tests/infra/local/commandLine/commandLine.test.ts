import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientOf, openLocal } from "../../../../infra/local/commandLine/localClient";
import { demonstrationGroup } from "../../../../infra/local/demo/demonstrate";
import { fillWorkbook } from "../../../../infra/local/demo/fillWorkbook";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { listen } from "../../../../infra/local/service/listen";
import { saveRegister } from "../../../../functions/store/register";
import { collectOf } from "../demo/collectOf";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "trustwide-cli-"));
const data = join(folder, "data");
const file = (name: string): string => join(folder, name);
const laestab = "3733401";
const schoolId = readHallamRegister().schools.find(({ laestabs }) =>
  laestabs.some((each) => each.laestab === laestab),
)?.schoolId;
const collection = "results-2024-25";

const openData = () => openLocal({ data, groupId: demonstrationGroup });

beforeAll(async () => {
  const service = await openData();
  const today = new Date();
  await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  await collectOf("2024/25", { client: clientOf(service), today, schools: [laestab, "3713302"] });
  await service.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

jest.setTimeout(60_000);

it.each([
  ["start"],
  ["demo"],
  ["templates"],
  ["check"],
  ["submit"],
  ["progress"],
  ["compare"],
  ["board"],
  ["register"],
  ["invite"],
  ["export"],
  ["erase"],
  ["keys"],
])("%s explains itself with --help", async (command) => {
  const { code, out } = await run(command, "--help");
  expect([code, out.startsWith(`Usage: trustwide ${command}`)]).toEqual([0, true]);
});

it("takes a template through check and submit: findings are 1, a receipt is 0, a file that is none is 2", async () => {
  const template = file("template.xlsx");
  expect(await run("templates", "--data", data, "--school", laestab, "--out", template)).toMatchObject({ code: 0 });
  const written = readFileSync(template);
  const again = await run("templates", "--data", data, "--school", laestab, "--out", template);
  expect(again).toMatchObject({ code: 2, out: "" });
  expect(again.err).toContain("template.xlsx is there already, and somebody may have filled it in.\nMove it away, or");
  expect(readFileSync(template)).toEqual(written);

  const wrong = file("wrong.xlsx");
  writeFileSync(wrong, fillWorkbook(new Uint8Array(readFileSync(template)), new Map([["ks2_rwm_exp_n", 33]])));
  const checked = await run("check", wrong);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain("33 pupils reached the standard, more than the 32 who were eligible.");
  expect(checked.out).toContain("Key stage 2 sheet, cell ");
  const sent = await run("submit", "--data", data, "--json", wrong);
  expect(sent.code).toBe(1);
  expect(JSON.parse(sent.out)[0].problem).toMatchObject({ status: 422, type: "/v1/problems/findings" });

  const right = file("right.xlsx");
  const corrected = { ks2_gps_exp_n: 24, "note.corrected.ks2_gps_exp_n": "One result was marked again." };
  writeFileSync(right, fillWorkbook(new Uint8Array(readFileSync(template)), new Map(Object.entries(corrected))));
  const accepted = await run("submit", "--data", data, "--json", right);
  expect(accepted.code).toBe(0);
  expect(JSON.parse(accepted.out)[0].receipt).toMatchObject({ collection, revision: 2, repeated: false });
  expect((await run("submit", "--data", data, right)).out).toMatch(
    /^right\.xlsx: we already have this, revision 2 of .+ \(3733401\) in results-2024-25$/m,
  );
  const repeated = await run("submit", "--data", data, "--json", right);
  expect(JSON.parse(repeated.out)[0].receipt).toMatchObject({ revision: 2, repeated: true });

  writeFileSync(file("notes.txt"), "not a workbook");
  expect(await run("check", file("notes.txt"))).toMatchObject({ code: 2 });
  expect(await run("submit", "--data", data, file("notes.txt"))).toMatchObject({ code: 2 });
});

it("writes the comparison and the board's summary, and shows progress", async () => {
  const compared = await run("compare", "--data", data, "--out", file("comparison.xlsx"));
  expect(compared.code).toBe(0);
  expect(compared.out).toContain("DIOCESE OF HALLAM");
  const board = await run("board", "--data", data, "--out", file("board.xlsx"));
  expect(board.code).toBe(0);
  for (const name of ["comparison.xlsx", "board.xlsx"])
    expect(readFileSync(file(name)).subarray(0, 2).toString()).toBe("PK");
  const progress = JSON.parse((await run("progress", "--data", data, "--json")).out);
  expect(progress.progress).toMatchObject({ asked: 2, returned: 2 });
});

it("says what is wrong and how to mend it, with exit code 2", async () => {
  const none = await run("templates", "--data", data, "--collection", "nope");
  expect(none).toMatchObject({
    code: 2,
    err: `There is no collection called nope.\nThe collections are ${collection}.\n`,
  });
  const missing = await run("check", file("missing.xlsx"));
  expect(missing).toMatchObject({
    code: 2,
    err: `There is no file ${file("missing.xlsx")}.\nGive the path of an .xlsx file.\n`,
  });
  expect(await run("progress", "--nonsense")).toMatchObject({ code: 2 });
  const away = await run("progress", "--service", "http://127.0.0.1:9");
  expect(away.code).toBe(2);
  expect(away.err).toMatch(/^No service answers at http:\/\/127\.0\.0\.1:9\.\n/);
  for (const [words, said] of [
    [["release", "--on", "05/01/2027"], "--on is 05/01/2027.\nWrite the day as 2026-12-10.\n"],
    [["snapshot", "--meeting", "tomorrow"], "--meeting is tomorrow.\nWrite the day as 2026-12-10.\n"],
    [["import", "results", "package.json", "--stage", "finale"], "--stage is finale.\nWrite one of "],
    [
      ["import", "pupils", "package.json", "--school", "999", "--year", "2025/26"],
      "--school is 999.\nWrite its LAESTAB",
    ],
  ] as const)
    expect((await run(...words, "--data", data)).err).toContain(said);
  expect((await run("progress", "--data", file("README.md"))).err).toMatch(/^There is no data folder /);
  const mistyped = file("no-such-folder");
  for (const command of [["progress"], ["keys"], ["schedule", "run"]])
    expect((await run(...command, "--data", mistyped)).err).toMatch(/^There is no data folder .*no-such-folder\.\n/);
  expect(existsSync(mistyped)).toBe(false);
  const asJson = await run("progress", "--data", data, "--collection", "nope", "--json");
  expect([asJson.code, asJson.err, JSON.parse(asJson.out)]).toEqual([
    2,
    "",
    { failed: { wrong: "There is no collection called nope.", mend: `The collections are ${collection}` } },
  ]);
});

it("says that a data folder is in use, and does the same work on the service that has it", async () => {
  const service = await openData();
  const listening = await listen(service, 0);
  try {
    expect((await run("progress", "--data", data)).err).toBe(
      `The data folder ${data} is in use by another Trustwide, at ${listening.url}.\nAdd --service ${listening.url}, or stop it.\n`,
    );
    expect((await run("schedule", "run", "--service", listening.url)).out).toMatch(/^There is nothing to do: /);
    process.env["PORT"] = new URL(listening.url).port;
    const second = await run("start", "--sign-in", "local", "--data", file("second"));
    expect([second.code, second.out, second.err]).toEqual([2, "", expect.stringMatching(/^Port .* is already in use/)]);
    const typed = await run("import", "results", file("README.md"), "--stage", "final", "--service", listening.url);
    expect(typed.err).toBe(`There is no file ${file("README.md")}.\nGive the path of a .csv or .csv.gz file.\n`);
    const twice = await run("register", "package.json", "--service", listening.url);
    expect(twice.err.split("\n").filter((line, at, all) => line !== "" && all.indexOf(line) !== at)).toEqual([]);
    expect(twice.err).not.toContain("file: ");
    const progress = await run("progress", "--service", listening.url);
    expect(progress.code).toBe(0);
    expect(progress.out).toContain("2 of 2 schools have sent their return");
    for (const person of ["local-officer", "local-director", "local-administrator", `local-${schoolId}`]) {
      const body = new URLSearchParams({ person });
      const signedIn = await fetch(`${listening.url}/sign-in`, { method: "POST", body, redirect: "manual" });
      const headers = { Cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" };
      const page = await (await fetch(listening.url, { headers })).text();
      expect(page).toContain("Diocese of Hallam");
      for (const [, href = ""] of page.matchAll(/href="([^"]+)"/g)) {
        const { status } = await fetch(`${listening.url}${href.replaceAll("&amp;", "&")}`, { headers });
        expect([person, href, status]).toEqual([person, href, 200]);
      }
    }
    await listening.close();
    expect((await run("progress", "--data", data)).err).toContain("\nAdd --service and its address, or stop it.\n");
  } finally {
    delete process.env["PORT"];
    await listening.close();
    await service.close();
  }
});

it.each([
  [["progress", "--service", "localhost:4100"], "--service is localhost:4100.\nWrite http://localhost:4100.\n"],
  [
    ["compare", "--out", "x.pdf"],
    "--out is x.pdf.\nWrite a name that ends in .xlsx, which is what is written there.\n",
  ],
  [
    ["templates", "--out", "x.xlsx"],
    "--out is x.xlsx.\nWrite a name that ends in .zip, which is what is written there.\n",
  ],
  [["register", "none.csv"], "There is no file none.csv.\nGive the path of a .csv or .xlsx file.\n"],
  [["contacts", "--from", "none.csv"], "There is no file none.csv.\nGive the path of a .csv file.\n"],
  [["release", "--on", "yesterday"], "--on is yesterday.\nWrite the day as 2026-12-10.\n"],
  [["invite", "x", "--role", "director"], expect.stringContaining("address: is not an e-mail address") as string],
])("says how it is written: %j", async (words, err) => {
  expect(await run(...words, "--data", data)).toEqual({ code: 2, out: "", err });
});

it("invites somebody, exports a school, erases it, and changes the key", async () => {
  const invited = await run("invite", "--data", data, "--role", "school", "--school", laestab, "head@school.example");
  expect(invited.out).toMatch(/Send this code to head@school\.example: [0-9A-Z-]{23}\n/);
  expect(await run("invite", "--data", data, "head@school.example")).toMatchObject({
    ...{ code: 2, err: expect.stringMatching(/^invite needs a role\./) as string },
  });

  const held = file("held.json");
  const exported = await run("export", "--data", data, "--school", laestab, "--out", held);
  expect(exported.code).toBe(0);
  expect(JSON.parse(readFileSync(held, "utf8"))).toMatchObject({ collections: [{ collection }] });

  const dry = await run("erase", "--data", data, "--school", laestab);
  expect(dry.out).toMatch(/this would erase (1 revision|2 revisions), 1 import,/);
  const erased = await run("erase", "--data", data, "--school", laestab, "--apply");
  expect(erased.out).toMatch(/^Erased of /);
  expect((await run("erase", "--data", data, "--school", laestab)).out).toMatch(
    /this would erase 0 revisions, 0 imports/,
  );

  const rotated = await run("keys", "--data", data, "--rotate");
  expect(rotated.out).toMatch(
    /^k2 seals the templates made from now on\.\nk1 was replaced on .*; it verifies until results-2024-25 closes\.\n$/,
  );
  expect((await run("keys", "--data", data)).out).toBe(rotated.out);
  expect(await run("keys", "--service", "http://127.0.0.1:9")).toMatchObject({ code: 2 });
}, 120_000);

it("tells an error nobody foresaw in a sentence, and where it was thrown only when asked", async () => {
  let type = "text/html; charset=utf-8";
  const other = createServer((_request, response) =>
    response.setHeader("Content-Type", type).end("<p>another site</p>"),
  );
  await once(other.listen(0, "127.0.0.1"), "listening");
  try {
    const { port } = other.address() as AddressInfo;
    const progress = ["progress", "--service", `http://127.0.0.1:${String(port)}`];
    const website = await run(...progress);
    expect([website.code, website.err]).toEqual([
      2,
      expect.stringMatching(
        /^What answers at http:\/\/127\.0\.0\.1:[0-9]+ is no Trustwide service\.\nCheck the address/,
      ),
    ]);
    type = "application/json";
    const plain = await run(...progress);
    expect(plain).toMatchObject({ code: 2, out: "" });
    expect(plain.err).toMatch(/^Something went wrong on our side, .*\nTry again; .*\n$/);
    process.env["TRUSTWIDE_TRACE"] = "1";
    expect((await run(...progress)).err).toMatch(/^SyntaxError.*\n\s+at [^]*Something went wrong on our side/);
  } finally {
    delete process.env["TRUSTWIDE_TRACE"];
    other.close();
  }
});
