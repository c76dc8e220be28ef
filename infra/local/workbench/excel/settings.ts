import { notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book } from "./book";

interface SettingIn extends Book {
  readonly key: string;
}

const settingClass = new HostClass<SettingIn>({
  name: "Setting",
  get: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: ({ workbook, key }) => workbook.settings.get(key) ?? null,
  },
  set: { Value: ({ workbook, key }, value) => void workbook.settings.set(key, value) },
  call: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
});

const find = (book: Book, key: string): HostObject | null =>
  book.workbook.settings.has(key) ? settingClass.object({ ...book, key }) : null;

/** What an add-in keeps in the workbook, by key; adding a key again gives it a new value. */
export const settingsClass = new HostClass<Book>({
  name: "SettingCollection",
  items: (book) => [...book.workbook.settings.keys()].map((key) => settingClass.object({ ...book, key })),
  item: (book, given) => {
    const setting = find(book, given.text(0));
    if (!setting) throw notFound();
    return setting;
  },
  call: {
    GetCount: ({ workbook }) => workbook.settings.size,
    GetItemOrNullObject: (book, given) => find(book, given.text(0)),
    Add: (book, given) => {
      const key = given.text(0);
      book.workbook.settings.set(key, given.raw(1) ?? null);
      return settingClass.object({ ...book, key });
    },
  },
});
