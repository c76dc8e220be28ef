import type { OfficeApi } from "../officeApi/officeApi";
import { badArgument } from "./hostError";
import { isHostObject, type HostObject } from "./hostObject";
import type { References } from "./references";
import type { QueryInfo } from "./request";

/** What the reader of a query works with: the API as office.js declares it, and the references it has given out. */
export interface Reading {
  readonly api: OfficeApi;
  readonly references: References;
}

type Answer = Record<string, unknown>;

/** What office.js needs to find an object again: its reference, or its id. */
export function identityOf(object: HostObject | null, { api, references }: Reading): Answer | null {
  if (object === null) return null;
  const answer: Answer = {};
  if (api.classes[object.wireName]?.keepsReference) answer["_ReferenceId"] = references.keep(object);
  for (const key of ["Id", "_Id"]) if (object.has(key)) answer[key] = object.read(key);
  return answer;
}

const childOf = (object: HostObject, name: string): HostObject | null => {
  const child = object.read(name);
  return isHostObject(child) ? child : null;
};

/** The scalars an object gives when everything is asked for: those the host has. */
const everything = (object: HostObject, scalars: Readonly<Record<string, string>>): string[] =>
  Object.keys(scalars).filter((camel) => !camel.startsWith("_") && object.has(scalars[camel] ?? ""));

function readOne(object: HostObject, select: readonly string[], reading: Reading): Answer {
  const scalars = reading.api.classes[object.wireName]?.scalars ?? {};
  const children = reading.api.classes[object.wireName]?.children ?? {};
  const answer = identityOf(object, reading) ?? {};
  const nested = new Map<string, string[]>();
  const asked = select.length === 0 ? ["*"] : select;
  for (const path of asked.flatMap((one) => (one === "*" ? everything(object, scalars) : [one]))) {
    const [head = "", ...rest] = path.split("/");
    const scalar = scalars[head];
    const child = children[head];
    if (scalar) answer[scalar] = object.read(scalar);
    else if (child)
      nested.set(child.name, [...(nested.get(child.name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    else throw badArgument(`The property '${head}' does not exist on ${object.wireName}.`);
  }
  for (const [name, paths] of nested) answer[name] = query(childOf(object, name), paths, {}, reading);
  return answer;
}

/**
 * The answer to a load: the scalars asked for under the names the wire gives them, nested objects in objects of their own, and the members of
 * a collection in `_Items`. `select` holds what the caller typed: `values`, `format/fill/color`, `items/name`, `*`.
 */
export function query(
  object: HostObject | null,
  select: readonly string[],
  page: Partial<Pick<QueryInfo, "Skip" | "Top">>,
  reading: Reading,
): Answer | null {
  if (object === null) return null;
  const items = object.items();
  if (!items) return readOne(object, select, reading);
  const ofCollection = reading.api.classes[object.wireName]?.scalars ?? {};
  const paths = select.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
  const answer = identityOf(object, reading) ?? {};
  for (const path of paths) if (ofCollection[path]) answer[ofCollection[path]] = object.read(ofCollection[path]);
  const skip = page.Skip ?? 0;
  const shown = items.slice(skip, page.Top ? skip + page.Top : undefined);
  answer["_Items"] = shown.map((item, index) => {
    const scalars = reading.api.classes[item.wireName]?.scalars ?? {};
    const ofItem = paths.filter((path) => !(ofCollection[path] && !scalars[path]));
    return { ...readOne(item, ofItem, reading), _Index: skip + index };
  });
  return answer;
}
