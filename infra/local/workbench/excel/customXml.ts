import { badArgument, HostError, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book } from "./book";

interface PartIn extends Book {
  readonly id: string;
}

/** The namespace of a part's outermost element; "" where it names none. @throws HostError for what is not XML */
function namespaceOf(xml: string): string {
  const opening = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml);
  if (!opening) throw badArgument("A custom XML part is a well-formed XML document.");
  const prefix = opening[1]?.slice(0, -1);
  const declared = new RegExp(`xmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`).exec(opening[2] ?? "");
  return declared?.[1] ?? "";
}

const partClass = new HostClass<PartIn>({
  name: "CustomXmlPart",
  get: {
    Id: ({ id }) => id,
    NamespaceUri: ({ workbook, id }) => namespaceOf(workbook.xmlParts.get(id) ?? ""),
  },
  call: {
    GetXml: ({ workbook, id }) => workbook.xmlParts.get(id) ?? null,
    SetXml: ({ workbook, id }, given) => {
      namespaceOf(given.text(0));
      workbook.xmlParts.set(id, given.text(0));
    },
    Delete: ({ workbook, id }) => void workbook.xmlParts.delete(id),
  },
});

interface ScopedIn extends Book {
  readonly namespace: string | null;
}

const idsOf = ({ workbook, namespace }: ScopedIn): string[] =>
  [...workbook.xmlParts].flatMap(([id, xml]) => (namespace === null || namespaceOf(xml) === namespace ? [id] : []));

const find = (at: ScopedIn, id: string): HostObject | null =>
  idsOf(at).includes(id) ? partClass.object({ ...at, id }) : null;

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

const only = (at: ScopedIn): HostObject | null => {
  const [id, another] = idsOf(at);
  return id !== undefined && another === undefined ? partClass.object({ ...at, id }) : null;
};

const items = (at: ScopedIn) => idsOf(at).map((id) => partClass.object({ ...at, id }));

const scopedClass = new HostClass<ScopedIn>({
  name: "CustomXmlPartScopedCollection",
  items,
  item: (at, given) => there(find(at, given.text(0))),
  call: {
    GetCount: (at) => idsOf(at).length,
    GetItemOrNullObject: (at, given) => find(at, given.text(0)),
    GetOnlyItem: (at) => {
      const found = only(at);
      if (!found) throw new HostError("InvalidOperation", "This namespace has not exactly one part.");
      return found;
    },
    GetOnlyItemOrNullObject: only,
  },
});

/** The XML parts an add-in keeps in the workbook. */
export const customXmlPartsClass = new HostClass<Book>({
  name: "CustomXmlPartCollection",
  items: (book) => items({ ...book, namespace: null }),
  item: (book, given) => there(find({ ...book, namespace: null }, given.text(0))),
  call: {
    GetCount: ({ workbook }) => workbook.xmlParts.size,
    GetItemOrNullObject: (book, given) => find({ ...book, namespace: null }, given.text(0)),
    GetByNamespace: (book, given) => scopedClass.object({ ...book, namespace: given.text(0) }),
    Add: (book, given) => {
      const id = book.workbook.newId();
      namespaceOf(given.text(0));
      book.workbook.xmlParts.set(id, given.text(0));
      return partClass.object({ ...book, id });
    },
  },
});
