import fc from "fast-check";
import { readers } from "../../../core/protection/rules";
import { idOf } from "./drawnYear";
import { drawnHistory, played } from "./history";
import { parts, workedOut } from "./knowledge";

it.each(readers)("lets no small figure follow from all that was released to the readers of %s together", (reader) => {
  fc.assert(
    fc.property(drawnHistory, ({ schools, steps }) => {
      const releases = played(schools, steps);
      const owns = reader === "schools" ? [null, ...schools.keys()] : [null];
      for (const own of owns)
        for (const part of parts) {
          const of = [part, own === null ? "nobody's own" : idOf(own)];
          expect([of, workedOut(releases, reader, part, own)]).toEqual([of, []]);
        }
    }),
    { numRuns: 100 },
  );
});
