import { z } from "zod";
import { collectionAnswerSchema, collectionListSchema } from "../../../../core/wire/collections";

/**
 * Who opens the workbench, which page stands in the pane when it is not the add-in's own, the ExcelApi level to declare when it is not the newest, and the
 * language Excel's own menus are in.
 */
export interface Start {
  readonly person: string | null;
  readonly pane: string | null;
  readonly excelApi: string | null;
  readonly language: string;
}

export interface StartingFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const officer = "local-officer";

/** Who can be named with no more than that. */
const named: Readonly<Record<string, string>> = {
  officer,
  board: "local-director",
  administrator: "local-administrator",
};

const peopleSchema = z.object({ people: z.array(z.object({ id: z.string(), roles: z.array(z.string()) })) });

/** Begins a session of the browser as somebody of this machine; false where the service knows nobody of that name. */
async function signInAs(person: string): Promise<boolean> {
  const form = new URLSearchParams({ person });
  const answer = await fetch("/sign-in", { method: "POST", body: form, redirect: "manual" }).catch(() => null);
  return answer?.type === "opaqueredirect";
}

/** Who the address may name. */
async function whoThereIs(): Promise<string> {
  const answer = await fetch("/sign-in/people").catch(() => null);
  const { people } = answer?.ok === true ? peopleSchema.parse(await answer.json()) : { people: [] };
  const trusts = people.flatMap(({ id, roles }) => (roles.includes("trustOfficer") ? [id.replace(/^local-/, "")] : []));
  const ofTrusts = trusts.length === 0 ? [] : [`as=trust with trust=${trusts.join(" or ")}`];
  return [
    ...Object.keys(named).map((name) => `as=${name}`),
    ...ofTrusts,
    "as=school with school= and its LAESTAB",
  ].join(", ");
}

/** The newest of the periods a collection asks about, as text that sorts. */
const newestPeriod = ({ returns }: { readonly returns: readonly { readonly period: string }[] }): string =>
  returns.reduce((newest, { period }) => (period > newest ? period : newest), "");

/**
 * A collection and a school of it to fill in a template for: the one named, else of the newest period; of a school named without a collection, the newest that asks
 * it; else the first school that has not sent its return. `unknown`: no school has that code there. Null: nothing is issued.
 */
async function schoolToFill(collection: string | null, school: string | null) {
  const list = collectionListSchema.parse(await (await fetch("/v1/collections")).json());
  const newestFirst = [...list.collections].sort(
    (a, b) => newestPeriod(b).localeCompare(newestPeriod(a)) || b.dueOn.localeCompare(a.dueOn),
  );
  const ids = collection === null ? newestFirst.map(({ id }) => id) : [collection];
  for (const id of ids) {
    const { schools } = collectionAnswerSchema.parse(await (await fetch(`/v1/collections/${id}`)).json());
    const found =
      school === null
        ? (schools.find(({ status }) => status === "not started") ?? schools[0])
        : schools.find(({ laestab, schoolId }) => school === laestab || school === schoolId);
    if (found) return { collection: id, school: found };
  }
  return ids.length > 0 && school !== null ? "unknown" : null;
}

async function fileAt(address: string, name: string): Promise<StartingFile | null> {
  const answer = await fetch(address);
  return answer.ok ? { name, bytes: new Uint8Array(await answer.arrayBuffer()) } : null;
}

/**
 * What the page opens with, by its address: `?as=officer`, `?as=administrator`, `?as=trust` (with `trust`) and `?as=board` an empty workbook, `?as=school` (with `collection` and `school`) a
 * school's template, `?file=` a workbook the add-in made. `?pane=` puts another page of this service in the pane, `?api=1.13` declares an older Excel, `?language=cy-GB` one
 * whose menus are in another language.
 */
export async function startingFile(
  query: URLSearchParams,
  say: (text: string) => void,
): Promise<{ start: Start; file: StartingFile | null }> {
  const pane = query.get("pane");
  const level = query.get("api");
  const language = query.get("language") ?? "";
  const given = {
    pane: pane?.startsWith("/") && !pane.startsWith("//") ? pane : null,
    excelApi: level !== null && /^\d+\.\d+$/.test(level) ? level : null,
    language: /^[a-z]{2,3}-[A-Z]{2}$/.test(language) ? language : "en-GB",
  };
  const role = query.get("as");
  const made = query.get("file");
  if (made?.startsWith("blob:")) return { start: { person: null, ...given }, file: await fileAt(made, "Book2.xlsx") };
  if (role !== "school") {
    if (role === null) return { start: { person: null, ...given }, file: null };
    const person = role === "trust" ? `local-${query.get("trust") ?? ""}` : named[role];
    const isKnown = person !== undefined && (await signInAs(person));
    const asked = role === "trust" ? `trust ${query.get("trust") ?? ""}`.trim() : role;
    if (!isKnown) say(`Nobody here is called "${asked}". There is ${await whoThereIs()}.`);
    return { start: { person: isKnown ? person : null, ...given }, file: null };
  }
  await signInAs(officer);
  const found = await schoolToFill(query.get("collection"), query.get("school"));
  if (found === "unknown") {
    say(
      `No school that is asked for a return has the code ${query.get("school") ?? ""}. Open the workbench from the start page, which lists them.`,
    );
    return { start: { person: officer, ...given }, file: null };
  }
  if (!found) {
    say(
      "No collection has been issued yet, so there is no template to fill. Open the workbench as an officer and issue one.",
    );
    return { start: { person: officer, ...given }, file: null };
  }
  const person = `local-${found.school.schoolId}`;
  await signInAs(person);
  const address = `/v1/collections/${found.collection}/templates/${found.school.laestab}.xlsx`;
  const file = await fileAt(address, `${found.school.name}.xlsx`);
  if (!file) say("This school's template could not be had from the service.");
  return { start: { person, ...given }, file };
}
