import fc from "fast-check";
import { unzipSync } from "fflate";
import { isRefusal, refusalCodes } from "../../../../core/wire/refusal";
import { templateLimits } from "../../../../functions/xlsx/read/limits";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { killers } from "./killers";
import { withSheet, workbookBytes, zip } from "./workbookBytes";

const packed = workbookBytes();
const stored = workbookBytes({}, 0);

/** The answer, after a look at its form: values with at least one sheet, or one of the refusals with its sentences. */
function answerOf(bytes: Uint8Array): "values" | "refusal" {
  const answer = readWorkbook(bytes);
  if (!isRefusal(answer)) {
    expect(answer.sheets.length).toBeGreaterThan(0);
    expect(answer.names).toBeInstanceOf(Map);
    return "values";
  }
  expect(refusalCodes).toContain(answer.refused);
  expect(answer.wrong).toMatch(/^[A-Z].*\.$/s);
  expect(answer.wrong.length + (answer.where?.length ?? 0)).toBeLessThan(250);
  return "refusal";
}

/** Places and what is put there. */
const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });

function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [place, value] of changes) copy[place % copy.length] = value;
  return copy;
}

it.each([
  ["packed", packed],
  ["stored", stored],
])("answers whatever bytes of a %s workbook are changed", (_, bytes) => {
  fc.assert(
    fc.property(flips, (changes) => {
      answerOf(flipped(bytes, changes));
    }),
    { numRuns: 400 },
  );
});

it("refuses a workbook cut anywhere", () => {
  for (let length = 0; length < packed.length; length++)
    expect([length, answerOf(packed.subarray(0, length))]).toEqual([length, "refusal"]);
});

/** A few places, and a letter that XML may have there. */
const typos = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom(...Array.from(' <>/="&;:AZaz09.-', (letter) => letter.charCodeAt(0)))),
  {
    minLength: 1,
    maxLength: 3,
  },
);

it("answers whatever letters of its parts are changed", () => {
  const parts = unzipSync(packed);
  const names = Object.keys(parts);
  let read = 0;
  fc.assert(
    fc.property(fc.nat(), typos, (which, changes) => {
      const name = names[which % names.length] ?? "";
      if (answerOf(zip({ ...parts, [name]: flipped(parts[name] ?? new Uint8Array(1), changes) })) === "values") read++;
    }),
    { numRuns: 600, seed: 20_260_105 },
  );
  // The property would say little if nothing got past the container.
  expect(read).toBeGreaterThan(10);
});

it("answers any bytes at all, and any behind the signatures of files it knows", () => {
  const starts = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe]];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), (start, rest) => {
      expect(answerOf(new Uint8Array([...start, ...rest]))).toBe("refusal");
    }),
  );
});

it.each(killers)("answers %s in under 3 seconds", (_, make) => {
  const bytes = make();
  const start = process.cpuUsage();
  answerOf(bytes);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(3);
});

it("reads as much as the limits it is given", () => {
  const bytes = withSheet(`<row>${"<c><v>1</v></c>".repeat(3)}</row>`);
  expect(isRefusal(readWorkbook(bytes, { ...templateLimits, cells: 3 }))).toBe(false);
  expect(readWorkbook(bytes, { ...templateLimits, cells: 2 })).toMatchObject({ refused: "file-too-many-cells" });
});
