import { exampleDesign } from "../../../core/returns/designer/design";
import { definitionOfDesign } from "../../../core/returns/designer/definitionOfDesign";
import type { ReturnDefinition } from "../../../core/returns/definition";
import { layoutOf } from "../../../core/returns/layout";
import { designerWorkbook } from "../../../core/sheets/designer/designerWorkbook";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../core/sheets/valuesOfPlan";
import { checkAnswerSchema } from "../../../core/wire/findings";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { entriesOf } from "../../core/returns/entriesOf";
import { problemIn, slugOf } from "./answered";
import { at, person, schools, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());
afterEach(() => service.as(undefined));

const xlsx = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
const post = (bytes: Uint8Array) => service.ask("POST", "/v1/workbooks", bytes, xlsx);

const read = definitionOfDesign(valuesOfPlan(designerWorkbook(exampleDesign)));
if (!("definition" in read)) throw new Error("the example is a definition");
const first: ReturnDefinition = read.definition;
const [reading, library, ...others] = first.sections;
if (!reading || !library) throw new Error("the example has two sheets");
const [spent] = library.fields.filter(({ id }) => id === "book_spend");
if (!spent) throw new Error("the example asks what was spent");
/** The second version: another rule's words, and one question more, which must be answered. */
const second: ReturnDefinition = {
  ...first,
  version: 2,
  sections: [
    reading,
    { ...library, fields: [...library.fields, { ...spent, id: "e_book_spend", label: "Spent on e-books" }] },
    ...others,
  ],
};

const answers = entriesOf({
  pupils_asked: 40,
  "pupils_asked.dis": 9,
  daily_readers: 22,
  "daily_readers.dis": 4,
  book_spend: 900,
});
const more = new Map([...answers, ["has_library", { kind: "choice", value: "Yes" } as const]]);

/** A template of one version, filled in, for a school and a collection. */
const made = (definition: ReturnDefinition, collection: string, schoolId: string = schools.anne) => {
  const asks = [{ definition, period: "2026/27" }];
  const request = {
    school:
      schoolId === schools.bede
        ? { schoolId, name: "St Bede's", laestab: "3732002", urn: "107002", trust: null }
        : { schoolId, name: "St Anne's", laestab: "3732001", urn: "107001", trust: null },
    collection: { id: collection, title: "Reading", dueOn: "2026-11-30" },
    ...{ asks, answers: more },
  };
  return writeWorkbook(templatePlan(request, layoutOf(asks)));
};

it("a workbook of an older version is read: what both versions ask is carried across, and what is new is told of", async () => {
  for (const definition of [first, second])
    expect((await service.ask("PUT", `/v1/returns/${definition.id}`, definition)).status).toBe(201);
  const issued = await service.ask("POST", "/v1/collections", {
    ...{ id: "reading", title: "Reading", opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: first.id, version: 2, period: "2026/27" }],
  });
  expect(issued.status).toBe(201);

  const answer = await service.ask("POST", "/v1/submissions/check", await made(first, "reading"), xlsx);
  expect(answer.status).toBe(200);
  const { findings } = checkAnswerSchema.parse(answer.json);
  expect(findings.map(({ rule, severity, wrong, mend }) => [rule, severity, wrong, mend])).toEqual([
    [
      "version",
      "error",
      '"Spent on e-books" is new in version 2 of Reading for pleasure, and this workbook was made for version 1.',
      "Answer it in a fresh template, which has it, and copy the other answers across.",
    ],
    [
      "version",
      "query",
      "This workbook was made for version 1 of Reading for pleasure, and version 2 is asked; the answers to what both ask were carried across.",
      "Answer what is new in a fresh copy of the template.",
    ],
  ]);
});

it("where nothing new must be answered, an older version is taken as it is", async () => {
  const later = { ...first, version: 3, summary: "Asked again in other words." };
  expect((await service.ask("PUT", `/v1/returns/${later.id}`, later)).status).toBe(201);
  await service.ask("POST", "/v1/collections", {
    ...{ id: "reading-again", title: "Reading again", opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: later.id, version: 3, period: "2026/27" }],
  });
  expect((await post(await made(first, "reading-again"))).status).toBe(201);
  const { json } = await service.ask("GET", `${at("reading-again", schools.anne)}/1`);
  expect(json).toMatchObject({ entries: { daily_readers: { value: 22 }, has_library: { value: "Yes" } } });
});

it("another school's template is taken for that school alone, and never from somebody who is not of it", async () => {
  const sent = await made(first, "reading-again", schools.bede);
  const scope = { groupId: service.groupId, trusts: "all" as const, schools: [schools.anne] };
  service.as(person(service.groupId, { roles: ["school"], scope }));
  const refused = await post(sent);
  expect(slugOf(refused)).toBe("no-such-school");
  expect(problemIn(refused).detail).toMatch(/^.*school.*\.$/);
  service.as(undefined);
  expect((await post(sent)).json).toMatchObject({ schoolId: schools.bede, revision: 1 });
});

it("a template of a collection there is not is refused in words", async () => {
  const refused = await post(await made(first, "never-issued"));
  expect(slugOf(refused)).toBe("no-such-collection");
  expect(problemIn(refused).detail).toMatch(/^.*never-issued.*\.$/);
});
