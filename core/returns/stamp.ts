import { z } from "zod";
import { entriesFromJson, entriesSchema, entriesToJson } from "../wire/entries";
import type { Entries } from "../entries/entry";
import { phaseSchema } from "../register/register";
import { valueAt, type SheetValues, type WorkbookValues } from "../sheets/workbookValues";
import { periodSchema, returnDefinitionSchema } from "./definition";
import { asciiJson, inChunks, parsedJson } from "./hiddenJson";
import { templateSheets, type Ask } from "./layout";

/** The version of the template contract: what the hidden sheet holds and how cells are named. */
export const contractVersion = 1;
const magic = "trustwide";

/**
 * What a template knows of itself: which school and collection it was made for, from which revision (0: none), what it asks, last period's
 * entries, and what it was pre-filled with. Enough to judge a filled template with no network.
 */
export interface Stamp {
  readonly collectionId: string;
  readonly schoolId: string;
  readonly laestab: string;
  readonly base: number;
  readonly asks: readonly Ask[];
  readonly last: Entries;
  readonly prefilled: Entries;
}

/** The HMAC of a stamp's text with the id of the key it was made with; both are text, the HMAC in hexadecimal. */
export interface Seal {
  readonly keyId: string;
  readonly hmac: string;
}

const contentSchema = z.object({
  asks: z
    .array(
      z.object({
        definition: returnDefinitionSchema,
        period: periodSchema,
        asOf: z.string().exactOptional(),
        phases: z.array(phaseSchema).exactOptional(),
      }),
    )
    .nonempty(),
  last: entriesSchema,
  prefilled: entriesSchema,
});

const contentOf = ({ asks, last, prefilled }: Stamp): string =>
  asciiJson({ asks, last: entriesToJson(last), prefilled: entriesToJson(prefilled) });

const textOf = (stamp: Omit<Stamp, "asks" | "last" | "prefilled">, content: string): string =>
  [magic, contractVersion, stamp.collectionId, stamp.schoolId, stamp.laestab, stamp.base, content].join("\n");

/** The text an HMAC is made over: every part of the stamp, one way only. */
export const stampText = (stamp: Stamp): string => textOf(stamp, contentOf(stamp));

/** The stamp as two columns of the hidden sheet: what it is, and its value; the content in chunks of 30,000 characters. */
export function stampRows(stamp: Stamp, seal: Seal | null): (readonly [string, string | number])[] {
  const content = contentOf(stamp);
  const chunks = inChunks(content);
  return [
    [magic, contractVersion],
    ["collection", stamp.collectionId],
    ["school", stamp.schoolId],
    ["laestab", stamp.laestab],
    ["base", stamp.base],
    ["key", seal?.keyId ?? ""],
    ["hmac", seal?.hmac ?? ""],
    ["chunks", chunks.length],
    ...chunks.map((chunk, index) => [`content ${index + 1}`, chunk] as const),
  ];
}

/** The sheet a stamp stands on, as text: `content` is the JSON of what the template asks. */
interface StampSheet {
  readonly identity: Pick<Stamp, "collectionId" | "schoolId" | "laestab" | "base">;
  readonly content: string;
  readonly seal: Seal | null;
}

type NoStamp = { readonly kind: "not a template" | "newer" | "damaged" };

/**
 * What a workbook's stamp says. `text` is what its HMAC must be checked over; `seal` null where it has none. `not a template`: no stamp at
 * all. `newer`: made to a later contract than this program knows. `damaged`: a stamp that can no longer be read.
 */
export type ReadStamp =
  { readonly kind: "stamp"; readonly stamp: Stamp; readonly seal: Seal | null; readonly text: string } | NoStamp;

const hasMagic = (sheet: SheetValues): boolean => valueAt(sheet, 0, 0) === magic;

/** Finds the stamp of a workbook by its sheet's name and first cell, never by whether it is hidden. */
function stampSheet(workbook: WorkbookValues): StampSheet | NoStamp {
  const named = workbook.sheets.find(({ name }) => name.toLowerCase() === templateSheets.hidden);
  const sheet = named && hasMagic(named) ? named : workbook.sheets.find(hasMagic);
  if (!sheet) return { kind: "not a template" };
  const at = (row: number): string => {
    const value = valueAt(sheet, row, 1);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  if (Number(at(0)) > contractVersion) return { kind: "newer" };
  const chunks = Number(at(7));
  const base = Number(at(4));
  if (!(chunks >= 1 && chunks <= 1000) || !Number.isInteger(base) || base < 0) return { kind: "damaged" };
  if (Number(at(0)) !== contractVersion) return { kind: "damaged" };
  return {
    identity: { collectionId: at(1), schoolId: at(2), laestab: at(3), base },
    content: Array.from({ length: chunks }, (_, index) => at(8 + index)).join(""),
    seal: at(5) && at(6) ? { keyId: at(5), hmac: at(6) } : null,
  };
}

/** Reads the whole stamp of a workbook, with what it asks, for whoever judges by it: the pane and the command line. */
export function readStamp(workbook: WorkbookValues): ReadStamp {
  const sheet = stampSheet(workbook);
  if ("kind" in sheet) return sheet;
  const { identity, content, seal } = sheet;
  const parsed = contentSchema.safeParse(parsedJson(content));
  if (!parsed.success) return { kind: "damaged" };
  const { asks, last, prefilled } = parsed.data;
  return {
    kind: "stamp",
    stamp: { ...identity, asks, last: entriesFromJson(last), prefilled: entriesFromJson(prefilled) },
    seal,
    text: textOf(identity, content),
  };
}

/** A return as a template asks it, by name: enough to find the same version in a store of one's own. `fieldIds`: the fields that version has. */
export type AskName = Omit<Ask, "definition"> & {
  readonly returnId: string;
  readonly version: number;
  readonly fieldIds: readonly string[];
};

/** What a template says of itself to whoever has its definitions already: whose it is, which versions it asks and what it came filled in with. */
export interface StampName {
  readonly stamp: Pick<Stamp, "collectionId" | "schoolId" | "laestab" | "base" | "prefilled"> & {
    readonly asks: readonly AskName[];
  };
  readonly seal: Seal | null;
  readonly text: string;
}

const namesSchema = z.object({
  prefilled: contentSchema.shape.prefilled,
  asks: z
    .array(
      contentSchema.shape.asks.element.extend({
        definition: returnDefinitionSchema
          .pick({ id: true, version: true })
          .extend({ sections: z.array(z.object({ fields: z.array(z.object({ id: z.string() })) })) }),
      }),
    )
    .nonempty(),
});

/** Reads whose a workbook is, which versions it asks and what it came filled in with, without the rest of the definitions it carries: for the server, which never judges by them. */
export function readStampName(workbook: WorkbookValues): ({ readonly kind: "stamp" } & StampName) | NoStamp {
  const sheet = stampSheet(workbook);
  if ("kind" in sheet) return sheet;
  const { identity, content, seal } = sheet;
  const parsed = namesSchema.safeParse(parsedJson(content));
  if (!parsed.success) return { kind: "damaged" };
  const asks = parsed.data.asks.map(({ definition: { id, version, sections }, ...rest }) => ({
    ...{ returnId: id, version, fieldIds: sections.flatMap(({ fields }) => fields.map((field) => field.id)) },
    ...rest,
  }));
  const prefilled = entriesFromJson(parsed.data.prefilled);
  return { kind: "stamp", stamp: { ...identity, asks, prefilled }, seal, text: textOf(identity, content) };
}
