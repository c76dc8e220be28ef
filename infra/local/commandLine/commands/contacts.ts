import { basename } from "node:path";
import { contactsChangeSchema, contactsListSchema, contactsSchema, type Contact } from "../../../../core/wire/contacts";
import { schoolListSchema } from "../../../../core/wire/schools";
import { readCsv } from "../../../../functions/register/readCsv";
import type { Command } from "../command";
import { withClient } from "../connect";
import { json, problemOf, read, type Client } from "../client";
import { CommandFailed, exit } from "../exit";
import { openFile } from "../openFile";

const columns = ["for", "role", "address"] as const;
const header = columns.join(",");

/** The addresses of a file by whom they are for; a row each, several rows for one school. @throws CommandFailed where the file does not list addresses. */
function readContactsFile(name: string, bytes: Uint8Array): Map<string, Contact[]> {
  const refuse = (wrong: string, mend: string): CommandFailed => new CommandFailed(`${name}: ${wrong}`, mend);
  const table = readCsv(bytes);
  if (table.refused) throw refuse(table.wrong, table.mend.replace(/\.$/, ""));
  const shape = `Its first line must be ${header}; each row: a LAESTAB, URN, officers or board; a role; an address`;
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw refuse(`The file has no column ${missing.join(", ")}.`, shape);
  if (table.rows.length === 0) throw refuse("The file lists no address.", shape);
  const contacts = new Map<string, Contact[]>();
  for (const { row, cells } of table.rows) {
    const [owner, role, address] = columns.map((column) => cells.get(column) ?? "") as [string, string, string];
    if (owner === "")
      throw refuse(`Row ${String(row)} does not say whom it is for.`, "Write a LAESTAB, URN, officers or board");
    contacts.set(owner, [...(contacts.get(owner) ?? []), { role, address }]);
  }
  return contacts;
}

/** Sets one owner's addresses; gives why they could not be set, in words, or null. */
async function setContacts(client: Client, owner: string, addresses: readonly Contact[]): Promise<string | null> {
  if (!contactsChangeSchema.safeParse({ addresses }).success)
    return `${owner}: an address must look like office@school.example, with a role before it. Nothing was set for it.`;
  const path = `/v1/contacts/${encodeURIComponent(owner)}`;
  const answer = await client.send(path, json({ addresses }, "PUT"));
  if (!answer.ok) return `${owner}: ${(await problemOf(answer)).detail}`;
  await read(answer, contactsSchema);
  return null;
}

/** `contacts`: where mail goes, by role; `--from` sets it for the schools, officers or board that a file names. */
export const contacts: Command<{ from?: string }> = {
  name: "contacts",
  summary: "list where mail goes; --from FILE.csv sets it for whom the file names",
  options: [["--from <file>", `a .csv with the columns ${header}; "for" is a LAESTAB, URN, officers or board`]],
  run: ({ from, ...service }, _words, screen) =>
    withClient(service, async (client) => {
      const wanted =
        from === undefined
          ? new Map<string, Contact[]>()
          : readContactsFile(basename(from), await openFile(from, "a .csv file"));
      const refused: string[] = [];
      for (const [owner, addresses] of wanted) {
        const why = await setContacts(client, owner, addresses);
        if (why !== null) refused.push(why);
      }
      const list = await read(await client.send("/v1/contacts"), contactsListSchema);
      const { schools } = await read(await client.send("/v1/schools"), schoolListSchema);
      const named = new Map(
        schools.map(({ schoolId, shortName, laestab }) => [schoolId, `${shortName} (${laestab ?? schoolId})`]),
      );
      const lines = list.contacts.map(
        ({ owner, addresses }) =>
          `${named.get(owner) ?? owner}: ${addresses.map(({ role, address }) => `${address} (${role})`).join(", ")}`,
      );
      screen.result({ ...list, refused }, [
        ...refused,
        ...(lines.length > 0 ? lines : ["No address is known: nobody gets mail."]),
      ]);
      return refused.length > 0 ? exit.findings : exit.fine;
    }),
};
