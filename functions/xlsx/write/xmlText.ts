const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Text as it stands in XML, in an element or a double-quoted attribute. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
