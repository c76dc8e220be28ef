import fc from "fast-check";
import { cellTextLimit, cleanText } from "../../../core/sheets/cleanText";

it.each([
  ["nothing", "", ""],
  ["line breaks of every kind", "a\r\nb\rc\nd", "a\nb\nc\nd"],
  ["tabs", "a\tb", "a\tb"],
  ["control characters", "a\u0000\u001F\u007F\u009Fb", "ab"],
  ["a lone first half", "a\uD83D", "a\uFFFD"],
  ["a lone second half", "\uDE00a", "\uFFFDa"],
  ["a whole pair", "😀", "😀"],
  ["non-characters", "\uFFFEa\uFFFF", "a"],
])("cleanText: %s", (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

it("cleanText cuts to the limit with an ellipsis and never through a character", () => {
  expect(cleanText("abcdef", 6)).toBe("abcdef");
  expect(cleanText("abcdefg", 6)).toBe("abcde…");
  expect(cleanText("abcd😀g", 6)).toBe("abcd…");
});

it("cleanText leaves what is clean alone, and is done in one pass", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.length).toBeLessThanOrEqual(cellTextLimit);
      expect(() => encodeURIComponent(clean)).not.toThrow();
    }),
  );
});
