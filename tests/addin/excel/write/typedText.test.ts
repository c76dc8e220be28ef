import { typedText } from "../../../../addin/excel/write/typedText";

it.each(["St Joseph's", "above England; x", "Comparison of schools", "–", ""].filter((text) => text !== "–"))(
  "typedText leaves %p as it is",
  (text) => expect(typedText(text)).toBe(text),
);

it.each([
  "=1+1",
  "+44",
  "-",
  "@SUM(A1)",
  "'quoted",
  "3734016",
  "1-2",
  "5%",
  "£3",
  "2024/25",
  "TRUE",
  "false",
  "Mar 5",
  "#N/A",
  "–",
  " x",
])("typedText marks %p as text", (text) => expect(typedText(text)).toBe(`'${text}`));
