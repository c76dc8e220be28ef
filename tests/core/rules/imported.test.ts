import { confirmation } from "../../../core/returns/importedCells";
import { check, code, says } from "./checkExample";
import { entriesOf } from "./example";

const confirmed = (sections: readonly string[]) =>
  Object.fromEntries(sections.map((id) => [`confirm.${id}`, { kind: "choice", value: confirmation } as const]));
const imported = entriesOf({ pupils: 31, "pupils.girls": 15, took: code("c", "SUPP") });
const told = (changes: Parameters<typeof check>[0]) => check(changes, [], {}, { imported });
const sections = [
  ...new Set(told({ took: code("c") }).flatMap(({ rule, cell }) => (rule === "confirm" ? [cell] : []))),
];
const all = confirmed(sections.map((cell) => (cell ?? "").replace("confirm.", "")));

describe("figures that came filled in", () => {
  it("are confirmed sheet by sheet, each with one choice in a cell of its own", () => {
    expect(sections.length).toBeGreaterThan(0);
    const [first] = told({ took: code("c") });
    expect(first).toMatchObject({ rule: "confirm", severity: "error", note: null });
    expect(first?.wrong).toMatch(/^The figures that came filled in on the .+ sheet are not confirmed\.$/);
    expect(first?.where).toMatch(/^.+ sheet, cell B[0-9]+\.$/);
    expect(told({ took: code("c"), ...all })).toEqual([]);
  });

  it("ask for a reason where they are corrected, and take it", () => {
    const corrected = { pupils: 30, took: code("c"), ...all };
    const [found, ...others] = told(corrected);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ rule: "corrected", severity: "query", cell: "pupils" },
      note: { cell: "note.corrected.pupils", given: false },
    });
    expect(says(found ? [found] : [])).toEqual([expect.stringMatching(/ came filled in as 31 and now says 30\.$/)]);
    expect(found?.mend).toMatch(
      /^If the figure filled in is wrong, say why in cell [A-Z]+[0-9]+; if not, put it back\.$/,
    );
    const reason = { kind: "text", value: "One pupil left before the tests." } as const;
    expect(told({ ...corrected, "note.corrected.pupils": reason })[0]?.note?.given).toBe(true);
    expect(told({ took: code("c", "SUPP"), ...all })).toEqual([]);
  });

  it("say nothing of a blank, which is the business of required, nor of a sheet nothing came filled in on", () => {
    expect(
      says(told({ pupils: { kind: "blank" }, took: code("c"), ...all })).map((each) => each.split(":")[0]),
    ).toEqual(["required"]);
    expect(check({})).toEqual([]);
  });
});
