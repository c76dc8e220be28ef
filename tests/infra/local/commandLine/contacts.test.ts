import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveRegister } from "../../../../functions/store/register";
import { openService } from "../../../../infra/local/service/openService";
import { exampleRegister } from "../../../functions/api/example";
import { run } from "./run";

jest.setTimeout(120_000);

let folder: string;
const data = () => join(folder, "data");
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A register, and a collection due in two days, so that its reminder of three days before is due. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trustwide-contacts-"));
  const service = await openService({ data: data(), groupId: "example", signIn: "local" });
  await saveRegister(service.store, exampleRegister("example"), { by: service.officer, now: new Date() });
  const answer = await service.app.request("http://localhost/v1/collections", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${await service.signIn?.tokenFor("local-officer")}`,
    },
    body: JSON.stringify({
      ...{ id: "autumn", title: "Autumn", opensOn: day(-30), dueOn: day(2) },
      returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
    }),
  });
  expect(answer.status).toBe(201);
  await service.close();
});
afterAll(() => rm(folder, { recursive: true }));

it("sets where mail goes from a file, says which rows it could not take, and the schedule then writes the mail", async () => {
  const file = join(folder, "contacts.csv");
  await writeFile(
    file,
    "for,role,address\n3732001,Business manager,office@anne.example\n3732001,Head,head@anne.example\nboard,Clerk,clerk@board.example\n3732002,Head,no address\n9999999,Head,head@nowhere.example\n",
  );
  const set = await run("contacts", "--from", file, "--data", data());
  expect(set.code).toBe(1);
  expect(set.out).toContain("3732002: an address must look like office@school.example");
  expect(set.out).toContain("9999999: ");
  expect(set.out).toContain("office@anne.example (Business manager), head@anne.example (Head)");
  expect(set.out).toContain("board: clerk@board.example (Clerk)");
  expect(set.out).not.toContain("sch_");

  const due = await run("schedule", "run", "--data", data());
  expect(due.code).toBe(0);
  const mails = await readdir(join(data(), "outbox"));
  expect(mails.filter((name) => name.includes("sch_stanne00"))).toHaveLength(1);
  const text = await readFile(join(data(), "outbox", mails[0] ?? ""), "utf8");
  expect(text).toContain("To: office@anne.example, head@anne.example");
  await run("schedule", "run", "--data", data());
  expect(await readdir(join(data(), "outbox"))).toEqual(mails);
});

it.each([
  ["of other columns", "school,mail\n1,2\n", "The file has no column for, role, address.\nIts first line must be for,"],
  [
    "without the column of roles",
    "for,address\nboard,a@b.example\n",
    "The file has no column role.\nIts first line must",
  ],
  ["that is empty", "", "The file has no heading row.\nPut the names"],
  ["of headings alone", "for,role,address\n", "The file lists no address.\nIts first line must be for,role,address"],
  [
    "with an unpaired quotation mark",
    'for,role,address\nboard,"Clerk,a@b.example\n',
    "The quotation marks in the file do",
  ],
  ["that is a workbook", "PK\u0003\u0004", "The file is a workbook, not a .csv.\nSave the file as CSV UTF-8"],
  ["with a row for nobody", "for,role,address\nboard,A,a@b.example\n,B,b@b.example\n", "Row 3 does not say whom it is"],
])("contacts: a file %s is refused in words, and sets nothing", async (_, text, said) => {
  const file = join(folder, "other.csv");
  await writeFile(file, text);
  const { code, out, err } = await run("contacts", "--from", file, "--data", data());
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(`other.csv: ${said}`);
  expect(err).not.toContain("    at ");
});
