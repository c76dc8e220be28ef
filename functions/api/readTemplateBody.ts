import type { School } from "../../core/register/register";
import type { Person } from "../../core/wire/people";
import { otherVersions } from "../../core/entries/mistakes/otherVersions";
import { parseWorkbook } from "../../core/entries/parse";
import { backgroundOf, type Background } from "../intake/background";
import { sentInWorkbook, type Sent } from "../../core/rules/judge";
import { readFilled, type Origin } from "../intake/readFilled";
import { isRefused, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { askedSchool, type AskedSchool } from "./findInScope";
import { refuseFile } from "./refuseFile";

/** A filled template that was sent: whose it is, what it says, and the revision it was made from. */
export interface ReadTemplate {
  readonly asked: AskedSchool;
  readonly background: Background;
  readonly sent: Sent;
  readonly base: number;
  readonly origin: Origin;
}

/** The problems a file may end in before it is judged. */
export const templateProblems = [
  "file-refused",
  "not-our-template",
  "no-such-school",
  "no-such-collection",
  "school-not-asked",
] as const;

const notOurs = {
  "not a template":
    "It has no sheet that says which school and collection it is for. Copy the answers into the template your trust sent.",
  newer: "It was made by a newer Trustwide than this one. Ask your trust to update the service.",
  damaged:
    "The sheet that says which school and collection it is for was changed. Copy the answers into a fresh copy of the template.",
} as const;

/** Reads a filled template: collection and school come from its own stamp, and are looked up in the person's scope; what it asks comes from the server's copy. */
export async function readTemplateBody(
  deps: ApiDeps,
  person: Person,
  bytes: Uint8Array,
): Promise<ReadTemplate | Refused<(typeof templateProblems)[number]>> {
  const filled = await readFilled(deps.readWorkbook, bytes, await deps.templateKeys());
  if (filled.kind === "refused") return refuseFile(filled.refusal);
  if (filled.kind !== "filled") return refuse("not-our-template", notOurs[filled.kind]);
  const { collectionId, schoolId, laestab, base } = filled.stamp;
  const asked = await askedSchool(deps, person, { collection: collectionId, school: schoolId });
  if (isRefused(asked)) return asked;
  if (!everHad(asked.school, laestab)) return refuse("not-our-template", notOurs.damaged);
  const background = await backgroundOf(deps.store, asked, filled.stamp.prefilled);
  const { layout, prefilled } = background;
  const parsed = parseWorkbook(filled.workbook, layout, prefilled, filled.stamp);
  const findings = [...otherVersions(layout, filled.stamp.asks), ...parsed.findings];
  const sent = sentInWorkbook({ ...parsed, findings });
  return { asked, background, sent, base, origin: filled.origin };
}

/** Whether a stamp's LAESTAB is one the school had at any time, by its register or another list (empty: none then); one that names two schools was altered. */
const everHad = ({ laestabs, aliases }: School, laestab: string): boolean =>
  laestab === "" || [...laestabs.map((fact) => fact.laestab), ...aliases.map(({ code }) => code)].includes(laestab);
