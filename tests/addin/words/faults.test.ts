import { designFaults, faultInWords, type DesignFault } from "../../../core/returns/designer/faults";
import { english } from "../../../addin/words/english";
import { welsh } from "../../../addin/words/welsh";

const faults = Object.entries(designFaults).map(
  ([code, say]) =>
    ({ code, given: Array.from({ length: say.length }, (_, at) => `word ${String(at)}`) }) as DesignFault,
);

it.each(faults)(
  "says that a designer is at fault ($code) in both languages, with the words that stand in it",
  (fault) => {
    const [inEnglish, inWelsh] = [english, welsh].map(({ design }) => faultInWords(fault, design.faults));
    for (const word of fault.given) {
      expect(inEnglish).toContain(word);
      expect(inWelsh).toContain(word);
    }
    expect(inWelsh).not.toBe(inEnglish);
  },
);
