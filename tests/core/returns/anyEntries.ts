import fc from "fast-check";
import type { Entries, Entry, ValueCode } from "../../../core/entries/entry";
import { cellIdOf } from "../../../core/returns/definition";
import type { AskedCell, WorkbookLayout } from "../../../core/returns/layout";

const codes: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  { kind: "code", code: "z" },
  { kind: "code", code: "x" },
  { kind: "code", code: "c" },
  { kind: "code", code: "low" },
  ...(["SUPP", "NE", "NP", "LOWCOV", "NEW"] as const).map((typed): Entry => ({
    kind: "code",
    code: ({ SUPP: "c", NE: "z", NP: "x", LOWCOV: "x", NEW: "x" } as const satisfies Record<string, ValueCode>)[typed],
    typed,
  })),
);

/** Text a person may type: never blank, no code, no spaces around it. */
const anyText = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: most }),
      fc.constantFrom("=1+1", "+44 20", "-", "@home", "'quoted'", "two\nlines", "007", "_x000D_", "a\tb"),
    )
    .map((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
        .trim()
        .slice(0, most)
        .trim()
        .replace(/\p{Cs}/gu, ""),
    )
    .filter(
      (text) =>
        text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "") !== "" &&
        !/^(z|x|c|low)$/i.test(
          text
            .normalize("NFKC")
            .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
            .trim(),
        ),
    );

function entryOf({ field }: AskedCell): fc.Arbitrary<Entry> {
  const numberOf = (value: fc.Arbitrary<number>) => value.map((each): Entry => ({ kind: "number", value: each }));
  switch (field.type) {
    case "count":
      return fc.oneof({ weight: 4, arbitrary: numberOf(fc.nat(5000)) }, codes);
    case "number":
    case "mean":
    case "pounds":
      return fc.oneof(
        { weight: 4, arbitrary: numberOf(fc.integer({ min: -9999, max: 99999 }).map((each) => each / 10)) },
        codes,
      );
    case "percent":
      return fc.oneof(
        { weight: 4, arbitrary: numberOf(fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000)) },
        codes,
      );
    case "date":
      return fc.oneof(
        {
          weight: 4,
          arbitrary: fc.integer({ min: 0, max: 30_000 }).map((days): Entry => ({
            kind: "date",
            value: new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10),
          })),
        },
        codes,
      );
    case "choice":
      return fc.constantFrom(...(field.choices ?? [])).map((value): Entry => ({ kind: "choice", value }));
    case "text":
      return anyText(field.maxLength ?? 500).map((value): Entry => ({ kind: "text", value }));
  }
}

/**
 * Any entries a layout can hold: some cells blank, published percentages where the cohort is `x`, and one note for each line that has a cell for one.
 */
export function anyEntries(layout: WorkbookLayout): fc.Arbitrary<Entries> {
  const cells = [...layout.cells.values()];
  const answers = fc.tuple(...cells.map((asked) => fc.option(entryOf(asked), { nil: null, freq: 3 })));
  const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: cells.length, maxLength: cells.length });
  const lines = [...new Set(Array.from(layout.notes.values(), ({ sheet, row }) => `${sheet} ${row}`))];
  const notes = fc.tuple(...lines.map(() => fc.option(anyText(200), { nil: null })));
  return fc.tuple(answers, shares, notes).map(([given, percents, said]) => {
    const entries = new Map<string, Entry>();
    cells.forEach(({ cell }, index) => {
      const entry = given[index];
      if (entry) entries.set(cell, entry);
    });
    cells.forEach(({ cell, field, group }, index) => {
      const cohort = entries.get(cellIdOf(field.outOf ?? "", group));
      const isOpen = field.type === "count" && cohort?.kind === "code" && cohort.code === "x";
      if (isOpen && (percents[index] ?? 0) % 2 === 0)
        entries.set(cell, { kind: "published", value: (percents[index] ?? 0) / 1000 });
    });
    for (const [note, { sheet, row }] of layout.notes) {
      const text = said[lines.indexOf(`${sheet} ${row}`)];
      if (text) entries.set(note, { kind: "text", value: text });
    }
    return entries;
  });
}
