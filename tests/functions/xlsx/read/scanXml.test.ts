import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { SaxesParser } from "saxes";
import { endScan, scanXml } from "../../../../functions/xlsx/read/scanXml";

const root = { name: "a", namespaces: ["urn:a"] };
const limits = { depth: 8, attributes: 8 };
const scan = (xml: string, open: (name: string) => void = () => undefined) =>
  scanXml(xml, root, limits, "here", { open, text: () => undefined });

/** Asks V8 itself whether it keeps an object's properties in a fixed shape, as fast code needs, or in a dictionary. */
function hasFastProperties(object: object): boolean {
  setFlagsFromString("--allow-natives-syntax");
  try {
    return (runInThisContext("(object) => %HasFastProperties(object)") as (object: object) => boolean)(object);
  } finally {
    setFlagsFromString("--no-allow-natives-syntax");
  }
}

test("a scan's parser is none that V8 turned into a dictionary, which is ten times as slow", () => {
  const on = jest.spyOn(SaxesParser.prototype, "on");
  expect(scan(`<a xmlns="urn:a">text</a>`)).toBeNull();
  const [parser] = on.mock.contexts;
  on.mockRestore();
  expect(hasFastProperties(parser as object)).toBe(true);
});

test("a scan that a handler ends reads no further, and refuses nothing of what follows", () => {
  const names: string[] = [];
  const open = (name: string) => void (names.push(name), name === "c" && endScan());
  expect(scan(`<a xmlns="urn:a"><b/><c/><d/></wrong>`, open)).toBeNull();
  expect(names).toEqual(["a", "b", "c"]);
});

test.each([
  ["utf-8", true],
  ["UTF8", true],
  ["us-ascii", true],
  ["utf-7", false],
  ["windows-1252", false],
])("a part that says it is in %s is read: %s", (encoding, isRead) => {
  expect(scan(`<?xml version="1.0" encoding="${encoding}"?><a xmlns="urn:a"/>`) === null).toBe(isRead);
});
