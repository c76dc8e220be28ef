import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseAddress } from "../../../core/sheets/address";

/** What is typed into a template, by the defined name of the cell. Text such as `67%` or `x` is typed as text. */
export type Typed = ReadonlyMap<string, number | string>;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const unescaped = (text: string): string =>
  text
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The part of each sheet by its name, and the sheet and address of each defined name that is one cell. */
function mapOf(parts: Record<string, Uint8Array>) {
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [relation] of relations.matchAll(/<Relationship [^>]*>/g)) {
    const target = /Target="\/?(?:xl\/)?([^"]*)"/.exec(relation)?.[1];
    const id = /Id="([^"]*)"/.exec(relation)?.[1];
    if (id && target) targets.set(id, `xl/${target}`);
  }
  const sheets = new Map<string, string>();
  for (const [sheet] of workbook.matchAll(/<sheet [^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(sheet)?.[1];
    const part = targets.get(/ r:id="([^"]*)"/.exec(sheet)?.[1] ?? "");
    if (name !== undefined && part) sheets.set(unescaped(name), part);
  }
  const places = new Map<string, { part: string; address: string }>();
  for (const [, attributes = "", reference = ""] of workbook.matchAll(/<definedName([^>]*)>([^<]*)<\/definedName>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1];
    const [, quoted, bare, address] =
      /^(?:'((?:[^']|'')*)'|([^'!]+))!(\$[A-Z]+\$[0-9]+)$/.exec(unescaped(reference)) ?? [];
    const part = sheets.get(quoted?.replaceAll("''", "'") ?? bare ?? "");
    if (name && part && address) places.set(name, { part, address: address.replaceAll("$", "") });
  }
  return places;
}

const cellText = (address: string, style: string, value: number | string): string =>
  typeof value === "number"
    ? `<c r="${address}"${style}><v>${value}</v></c>`
    : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

/** Types one value into a sheet's XML, keeping the cell's style; the template holds a cell for every input. */
function typeInto(xml: string, address: string, value: number | string): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "s");
  const found = cell.exec(xml);
  if (!found || !parseAddress(address)) throw new Error(`the template has no cell at ${address}`);
  const style = / s="[0-9]+"/.exec(found[1] ?? "")?.[0] ?? "";
  return xml.slice(0, found.index) + cellText(address, style, value) + xml.slice(found.index + found[0].length);
}

/** The addresses of a sheet's cells that hold something. */
const filledAddresses = (xml: string): Set<string> =>
  new Set(
    Array.from(xml.matchAll(/<c r="([A-Z]+[0-9]+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)).flatMap(([, address, content]) =>
      address && content ? [address] : [],
    ),
  );

/** A template opened outside the product. `blankCells`: the defined names of its blank cells. `fill`: the file with these cells typed into it. */
export interface OpenTemplate {
  readonly blankCells: () => readonly string[];
  readonly fill: (typed: Typed) => Uint8Array;
}

/**
 * Opens a template to fill it as a school would, cell by cell through its defined names, leaving everything else in the file as it was.
 *
 * Uses none of the product's own readers or writers, so that what it makes is an outsider's file. `fill` throws when a name is not in the workbook.
 */
export function openTemplate(template: Uint8Array): OpenTemplate {
  const parts = unzipSync(template);
  const places = mapOf(parts);
  const xmlOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  return {
    blankCells() {
      const filled = new Map<string, Set<string>>();
      for (const { part } of places.values()) if (!filled.has(part)) filled.set(part, filledAddresses(xmlOf(part)));
      return [...places].flatMap(([name, { part, address }]) => (filled.get(part)?.has(address) ? [] : [name]));
    },
    fill(typed) {
      const sheets = new Map<string, string>();
      for (const [name, value] of typed) {
        const place = places.get(name);
        if (!place) throw new Error(`the template has no cell named ${name}`);
        sheets.set(place.part, typeInto(sheets.get(place.part) ?? xmlOf(place.part), place.address, value));
      }
      const changed = Object.fromEntries([...sheets].map(([part, xml]) => [part, strToU8(xml)]));
      return zipSync({ ...parts, ...changed }, { level: 0, mtime: new Date(2020, 0, 1) });
    },
  };
}
