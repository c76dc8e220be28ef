import { returnDefinitionSchema, type ReturnDefinition } from "../../../core/returns/definition";
import { catalogue } from "../../../core/returns/catalogue/catalogue";
import { checkDefinition, checkDefinitions } from "../../../core/rules/checkDefinition";
import { aRule, example } from "./example";

type Json = Record<string, unknown>;

/** The example with one thing changed in it, still as its schema allows. */
function changed(
  change: (definition: Json, fields: (sheet: number) => Json[], measures: Json[]) => void,
): ReturnDefinition {
  const draft = JSON.parse(JSON.stringify({ ...example(), measures: [aMeasure] })) as Json;
  const sections = draft["sections"] as Json[];
  change(draft, (sheet) => sections[sheet]?.["fields"] as Json[], draft["measures"] as Json[]);
  return returnDefinitionSchema.parse(draft);
}

const aMeasure = {
  id: "met_share",
  label: "Met the standard",
  shortLabel: "Met",
  kind: "share",
  numerator: "met",
  denominator: "pupils",
  unit: "percent",
  higherIs: "better",
  groups: ["all", "girls"],
  definition: "A share.",
  source: { title: "An example", dated: "2025" },
};

const at = (list: Json[], index: number): Json => list[index] ?? {};

const told = (definitions: readonly ReturnDefinition[]): string[] =>
  checkDefinitions(definitions).map(({ path, reason }) => `${path.join(".")}: ${reason}`);

describe("checkDefinitions", () => {
  it("finds nothing wrong with the example", () => {
    expect(told([changed(() => undefined)])).toEqual([]);
  });

  it("finds nothing wrong with the catalogue, each return alone and all together", () => {
    expect(catalogue.length).toBeGreaterThan(0);
    for (const definition of catalogue) expect(checkDefinition(definition)).toEqual([]);
    expect(checkDefinitions(catalogue)).toEqual([]);
  });

  it.each<[string, Parameters<typeof changed>[0], string[]]>([
    [
      "a field with the id of another",
      (_, fields) => (at(fields(1), 4)["id"] = "took"),
      ["example.sections.1.fields.4.id: the id took is taken; fields, sections and measures share their ids"],
    ],
    [
      "a field with the id of a section",
      (_, fields) => (at(fields(1), 4)["id"] = "visits"),
      ["example.sections.2.id: the id visits is taken; fields, sections and measures share their ids"],
    ],
    [
      "a measure with the id of a field",
      (_, __, measures) => (at(measures, 0)["id"] = "took"),
      ["example.measures.0.id: the id took is taken; fields, sections and measures share their ids"],
    ],
    [
      "two rules of one id",
      (definition) => (definition["rules"] = [aRule({ holds: "met > 1" }), aRule({ holds: "met > 2" })]),
      ["example.rules.1.id: two rules have the id EX-01"],
    ],
    [
      "two sheets of one name, in other letters",
      (definition) => (at(definition["sections"] as Json[], 1)["label"] = "PUPILS"),
      ["example.sections.1.label: another sheet of the workbook is called PUPILS"],
    ],
    [
      "a sheet with the name of one every template has",
      (definition) => (at(definition["sections"] as Json[], 1)["label"] = "What is left"),
      ["example.sections.1.label: another sheet of the workbook is called What is left"],
    ],
    [
      "two fields of one label",
      (_, fields) => (at(fields(1), 1)["label"] = "Mean score"),
      ['example.sections.1.fields.1.label: another field on this sheet is called "Mean score"'],
    ],
    [
      "a heading before no field",
      (definition) => (at(definition["sections"] as Json[], 0)["headings"] = [{ before: "score", text: "Scores" }]),
      ["example.sections.0.headings.0.before: the section has no field score"],
    ],
    [
      "two headings before a field",
      (definition) =>
        (at(definition["sections"] as Json[], 0)["headings"] = [
          { before: "met", text: "One" },
          { before: "met", text: "Two" },
        ]),
      ["example.sections.0.headings.1.before: two headings stand before met"],
    ],
    [
      "a heading among rows",
      (definition) => (at(definition["sections"] as Json[], 2)["headings"] = [{ before: "days", text: "Days" }]),
      ["example.sections.2.headings: a section of rows has no headings"],
    ],
    [
      "a group the section lacks",
      (_, fields) => (at(fields(0), 2)["groups"] = ["all", "boys"]),
      [
        "example.sections.0.fields.2.groups: the section does not have boys",
        "example.sections.0.fields.2.outOf: pupils is not asked for boys",
      ],
    ],
    [
      "a group no field asks for",
      (definition) => (at(definition["sections"] as Json[], 0)["groups"] = ["all", "girls", "dis", "eal"]),
      ["example.sections.0.groups.3: no field of the section asks for eal"],
    ],
    [
      "pupil groups in rows",
      (definition, fields) => {
        at(definition["sections"] as Json[], 2)["groups"] = ["all", "girls"];
        at(fields(2), 1)["groups"] = ["all", "girls"];
      },
      ["example.sections.2.fields.1.groups: a field in rows is asked for all pupils alone"],
    ],
    [
      "a group listed twice",
      (_, fields) => (at(fields(0), 2)["groups"] = ["all", "all"]),
      ["example.sections.0.fields.2.groups.1: the pupil group all is listed twice"],
    ],
    [
      "a group held that is not asked",
      (_, fields) => (at(fields(0), 2)["heldBy"] = { what: "The census", groups: ["girls"] }),
      ["example.sections.0.fields.2.heldBy.groups: the field is not asked for girls"],
    ],
    [
      "a choice without choices",
      (_, fields) => delete at(fields(1), 3)["choices"],
      ["example.sections.1.fields.3.choices: a choice needs its list of choices"],
    ],
    [
      "choices that are codes, double, or spaced",
      (_, fields) => (at(fields(1), 3)["choices"] = ["Yes", "yes", "X", "No "]),
      [
        "example.sections.1.fields.3.choices.1: the choice yes is listed twice",
        "example.sections.1.fields.3.choices.2: X is a value code",
        "example.sections.1.fields.3.choices.3: a choice has no spaces around it",
      ],
    ],
    [
      "choices of a count",
      (_, fields) => (at(fields(0), 2)["choices"] = ["1"]),
      ["example.sections.0.fields.2.choices: a field of type count has no choices"],
    ],
    [
      "limits of a text",
      (_, fields) => (at(fields(1), 4)["min"] = 3),
      ["example.sections.1.fields.4: a field of type text has no min or max"],
    ],
    [
      "limits the wrong way round",
      (_, fields) => (at(fields(1), 0)["max"] = 70),
      ["example.sections.1.fields.0.max: max is 70, below the min of 80"],
    ],
    [
      "a count that may be below 0",
      (_, fields) => (at(fields(0), 2)["min"] = -1),
      ["example.sections.0.fields.2.min: a count is 0 or more"],
    ],
    [
      "a length of a number",
      (_, fields) => (at(fields(1), 0)["maxLength"] = 3),
      ["example.sections.1.fields.0.maxLength: a field of type mean has no maxLength"],
    ],
    [
      "a part of nothing",
      (_, fields) => (at(fields(0), 1)["outOf"] = "nothing"),
      ["example.sections.0.fields.1.outOf: there is no field nothing"],
    ],
    [
      "a part of itself",
      (_, fields) => (at(fields(0), 1)["outOf"] = "met"),
      ["example.sections.0.fields.1.outOf: a field cannot name itself"],
    ],
    [
      "a part of a mean",
      (_, fields) => (at(fields(0), 2)["outOf"] = "score"),
      ["example.sections.0.fields.2.outOf: score is not a count"],
    ],
    [
      "a part of a count asked for fewer groups",
      (_, fields) => (at(fields(0), 1)["outOf"] = "took"),
      ["example.sections.0.fields.1.outOf: took is not asked for girls, dis"],
    ],
    [
      "a part of a column",
      (_, fields) => (at(fields(0), 2)["outOf"] = "days"),
      ["example.sections.0.fields.2.outOf: days does not stand in the same rows"],
    ],
    [
      "a mean that is part of a count",
      (_, fields) => (at(fields(1), 0)["outOf"] = "took"),
      ["example.sections.1.fields.0.outOf: a field of type mean has no outOf"],
    ],
    [
      "a mean over nothing",
      (_, fields) => delete at(fields(1), 0)["n"],
      ["example.sections.1.fields.0.n: a mean names the count it is taken over"],
    ],
    [
      "a rule that does not compile",
      (definition) => (definition["rules"] = [aRule({ holds: "met <= pupls", wrong: "{", at: "took" })]),
      ["example.rules.0.holds: there is no field pupls"],
    ],
    [
      "a rule too long for a cell",
      (definition) => (definition["rules"] = [aRule({ holds: `met+${"took+pupils+met.girls+".repeat(80)}1>0` })]),
      ["example.rules.0.holds: as a formula in the template it may have 11967 characters, more than 8192"],
    ],
    [
      "a measure of no field",
      (_, __, measures) => (at(measures, 0)["numerator"] = "nothing"),
      ["example.measures.0.numerator: there is no field nothing"],
    ],
    [
      "a share of a mean",
      (_, __, measures) => (at(measures, 0)["numerator"] = "score"),
      ["example.measures.0.numerator: score is a mean, and a count is needed"],
    ],
    [
      "a share for a group not asked",
      (_, __, measures) => (at(measures, 0)["groups"] = ["all", "eal", "all"]),
      [
        "example.measures.0.numerator: met is not asked for eal",
        "example.measures.0.groups.2: the pupil group all is listed twice",
        "example.measures.0.denominator: pupils is not asked for eal",
      ],
    ],
    [
      "a share without a denominator",
      (_, __, measures) => delete at(measures, 0)["denominator"],
      ["example.measures.0.denominator: a share needs a denominator"],
    ],
    [
      "a share in points",
      (_, __, measures) => (at(measures, 0)["unit"] = "points"),
      ["example.measures.0.unit: a share is given in percent"],
    ],
    [
      "a share with an interval",
      (_, __, measures) => (at(measures, 0)["interval"] = { lower: "score", upper: "nothing" }),
      [
        "example.measures.0.interval.lower: score is not asked for girls",
        "example.measures.0.interval.upper: there is no field nothing",
        "example.measures.0.interval: only a mean has a published interval",
      ],
    ],
    [
      "a mean over another count than its own",
      (_, __, measures) =>
        (measures[0] = { ...aMeasure, kind: "mean", unit: "score", numerator: "score", groups: ["all"] }),
      ["example.measures.0.denominator: score is taken over took, not pupils"],
    ],
    [
      "a count with a denominator",
      (_, __, measures) => (measures[0] = { ...aMeasure, kind: "count", unit: "pupils" }),
      ["example.measures.0.denominator: a count has no denominator"],
    ],
  ])("refuses %s", (_, change, problems) => {
    expect(told([changed(change)])).toEqual(problems);
  });

  it("refuses two returns that share an id, or their fields", () => {
    const [first, second] = [changed(() => undefined), changed((definition) => (definition["id"] = "other"))];
    expect(told([first, first])).toContain("example.id: two returns have the id example");
    expect(told([first, second])).toContain(
      "other.sections.0.fields.0.id: the id pupils is taken; fields, sections and measures share their ids",
    );
  });

  it("gives the character a rule goes wrong at", () => {
    const definition = changed((draft) => (draft["rules"] = [aRule({ holds: "met <= pupls" })]));
    expect(checkDefinition(definition)).toMatchObject([{ path: ["example", "rules", 0, "holds"], position: 8 }]);
  });
});
