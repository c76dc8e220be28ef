import type { Field } from "../returns/definition";

const codesOffered = "z if it does not apply or x if it is not available";

/** What to type in a cell of this field, as an instruction: "Enter the number of pupils in figures, or z if …". Never ends in a full stop. */
export function fillInstruction(field: Field): string {
  switch (field.type) {
    case "count":
      return `Enter the number of ${field.counts ?? "pupils"} in figures, ${codesOffered}`;
    case "percent":
      return `Enter a percentage such as 45%, ${codesOffered}`;
    case "pounds":
      return `Enter whole pounds in figures, ${codesOffered}`;
    case "number":
    case "mean":
      return `Enter a number in figures, ${codesOffered}`;
    case "date":
      return `Enter a date such as 14/03/2025, ${codesOffered}`;
    case "choice":
      return `Choose ${listed(field.choices ?? [])}`;
    case "text":
      return "Enter words";
  }
}

const listed = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
