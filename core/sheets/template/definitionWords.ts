import { fillInstruction } from "../../entries/fillInstruction";
import type { Field } from "../../returns/definition";

/** What a field means, for the note on its label: definition, cohort, when groups were fixed, where it is held, and the source. */
export function definitionNote(field: Field): string {
  const { definition, cohort, referenceDate, availableFrom, heldBy, source } = field;
  return [
    definition,
    cohort && `Who: ${cohort}.`,
    referenceDate && `Groups: ${referenceDate}.`,
    availableFrom && `Available: ${availableFrom}.`,
    heldBy && `Held in: ${heldBy.what}.`,
    `Source: ${source.title}, ${source.dated}.`,
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
}

const longestPrompt = 255;

/** What Excel shows beside a cell that is selected: the definition, as far as it fits, and what to type. */
export function inputPrompt(field: Field): string {
  const instruction = `${fillInstruction(field)}.`;
  const room = longestPrompt - instruction.length - 1;
  const { definition } = field;
  const shortened = definition.length <= room ? definition : `${definition.slice(0, room - 1).trimEnd()}…`;
  return `${shortened}\n${instruction}`;
}
