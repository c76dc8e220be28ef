import type { Column } from "../../../core/comparison/yearFigures";
import type { Audience, Reader } from "../../../core/protection/rules";
import type { PupilGroup } from "../../../core/returns/pupilGroups";
import { columns, idOf, pupilsOf, reachedOf, type Drawn } from "./drawnYear";
import type { Released } from "./history";

/** A sum that is known: how often each unknown stands in it. */
type Row = ReadonlyMap<string, number>;

/** The unknowns that follow from sums, by elimination in whole numbers of any size: it shares nothing with the code it judges. */
function following(rows: readonly Row[]): Set<string> {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const left = rows.map((row) => names.map((name) => BigInt(row.get(name) ?? 0)));
  let found = 0;
  for (const place of names.keys()) {
    const pivot = left.findIndex((row, index) => index >= found && row[place] !== 0n);
    const [by, other] = [left[pivot], left[found]];
    if (!by || !other) continue;
    [left[pivot], left[found]] = [other, by];
    for (const [index, row] of left.entries()) {
      const [a, b] = [by[place] ?? 0n, row[place] ?? 0n];
      if (index !== found && b !== 0n) left[index] = row.map((value, at) => value * a - (by[at] ?? 0n) * b);
    }
    found++;
  }
  // What follows is left alone in its row, when every other pivot has been taken out of it.
  return new Set(
    left.flatMap((row) => {
      const standing = names.filter((_, place) => row[place] !== 0n);
      return standing.length === 1 ? standing : [];
    }),
  );
}

/** Whose releases a reader can hold: a director those for the board, a head those for schools, and both those for anyone. */
const reads: Readonly<Record<Reader, readonly Audience[]>> = {
  board: ["board", "public"],
  schools: ["schools", "public"],
};

/** What a figure says: how many pupils there are, and how many of them reached the standard. */
export const parts = ["pupils", "reached"] as const;
type Part = (typeof parts)[number];
type Named = Pick<Column, "measure" | "group">;

/** Groups of which one is the sum of the others, whatever is shown of them. */
const sums: readonly (readonly [PupilGroup, PupilGroup, PupilGroup])[] = [
  ["all", "girls", "boys"],
  ["all", "dis", "not_dis"],
  ["sen_any", "ehcp", "sen_support"],
];

/** The name of an amount: while the figure stays the same it is one unknown, whichever release it stands in. How many pupils there are is one number in both measures. */
function nameOf(part: Part, { measure, group }: Named, school: Drawn, index: number): string {
  const pupils = `${group} of ${idOf(index)}: ${String(pupilsOf(school, group))}`;
  return part === "pupils" ? pupils : `${measure.id} ${pupils}, ${String(reachedOf(school, group))} reached`;
}

/**
 * What a reader can work out of all that was released to them, though it is small: each as its figure, school and amount, and each total so. `own`: a school that reads,
 * and knows what it said; of a total it stands in, it knows a part whatever is hidden.
 */
export function workedOut(releases: readonly Released[], reader: Reader, part: Part, own: number | null): string[] {
  const rows: Row[] = [];
  const secrets = new Set<string>();
  for (const { audience, byName, schools, year } of releases) {
    if (!reads[reader].includes(audience)) continue;
    for (const { key, group, measure } of columns) {
      schools.forEach((school, index) => {
        const figure = year.schools.schools.get(idOf(index))?.[key];
        if (!figure || school.isMissing) return;
        const name = nameOf(part, { measure, group }, school, index);
        const pupils = pupilsOf(school, group);
        if ((byName && figure.value !== null) || index === own) rows.push(new Map([[name, 1]]));
        else if (figure.code === "c" && pupils > 0 && pupils < 6) secrets.add(name);
        for (const [whole, ...both] of sums)
          if (whole === group)
            rows.push(
              new Map([
                [name, -1],
                ...both.map((each) => [nameOf(part, { measure, group: each }, school, index), 1] as const),
              ]),
            );
      });
      year.totals.forEach(({ [key]: total }, place) => {
        if (!total) return;
        const numbers = total.included.map((schoolId) => Number(schoolId.slice(4)));
        const row = numbers.map(
          (index) => [nameOf(part, { measure, group }, schools[index] as Drawn, index), 1] as const,
        );
        const pupils = numbers.reduce((sum, index) => sum + pupilsOf(schools[index] as Drawn, group), 0);
        if (total.value !== null) rows.push(new Map(row));
        else if (total.code === "c" && pupils > 0 && pupils < 6 && own === null) {
          const name = `${key} of total ${String(place)}: ${numbers.join(" and ")} of ${row.map(([each]) => each).join(", ")}`;
          rows.push(new Map([...row, [name, -1]]));
          secrets.add(name);
        }
      });
    }
  }
  const known = following(rows);
  return [...secrets].filter((name) => known.has(name));
}
