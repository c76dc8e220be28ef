import { z } from "zod";
import { shared } from "../model/area";
import type { Comment } from "../model/workbook";
import { shaped } from "../wire/given";
import { badArgument, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book, CollectionIn } from "./book";
import { rangeClass, rangeObject } from "./range";

interface CommentIn {
  readonly book: Book;
  readonly comment: Comment;
}

const commentClass = new HostClass<CommentIn>({
  name: "Comment",
  get: {
    Id: ({ comment }) => comment.id,
    Content: ({ comment }) => comment.content,
    ContentType: () => "Plain",
    RichContent: ({ comment }) => comment.content,
    AuthorName: () => "Someone at the workbench",
    AuthorEmail: () => "",
    CreationDate: ({ comment }) => comment.createdAt,
    Resolved: ({ comment }) => comment.resolved,
  },
  set: {
    Content: ({ comment }, value) => void (comment.content = shaped(value, z.string().min(1))),
    Resolved: ({ comment }, value) => void (comment.resolved = shaped(value, z.boolean())),
  },
  call: {
    GetLocation: ({ book, comment }) => rangeObject({ book, sheet: comment.sheet, area: comment.area }),
    Delete: ({ book, comment }) => {
      book.workbook.comments = book.workbook.comments.filter((one) => one !== comment);
    },
  },
});

const ofCollection = ({ book, sheet }: CollectionIn): Comment[] =>
  book.workbook.comments.filter((comment) => sheet === null || comment.sheet === sheet);

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

const find = (at: CollectionIn, id: string): HostObject | null => {
  const comment = ofCollection(at).find((one) => one.id === id);
  return comment ? commentClass.object({ book: at.book, comment }) : null;
};

/** The comments of the workbook, or of one sheet: one to a cell. */
export const commentsClass = new HostClass<CollectionIn>({
  name: "CommentCollection",
  items: (at) => ofCollection(at).map((comment) => commentClass.object({ book: at.book, comment })),
  item: (at, given) => there(find(at, given.text(0))),
  call: {
    GetCount: (at) => ofCollection(at).length,
    GetItemAt: (at, given) => {
      const comment = ofCollection(at)[given.whole(0)];
      return there(comment ? commentClass.object({ book: at.book, comment }) : null);
    },
    GetItemOrNullObject: (at, given) => find(at, given.text(0)),
    GetItemByCell: (at, given) => {
      const place =
        rangeClass.stateOf(given.object(0)) ??
        at.book.workbook.place(given.text(0), at.sheet ?? at.book.workbook.active);
      const comment = ofCollection(at).find((one) => one.sheet === place.sheet && shared(one.area, place.area));
      return there(comment ? commentClass.object({ book: at.book, comment }) : null);
    },
    Add: (at, given) => {
      const { workbook } = at.book;
      const place = rangeClass.stateOf(given.object(0)) ?? workbook.place(given.text(0), at.sheet ?? workbook.active);
      if (place.area.rows !== 1 || place.area.columns !== 1) throw badArgument("A comment belongs to one cell.");
      const taken = workbook.comments.some((one) => one.sheet === place.sheet && shared(one.area, place.area));
      if (taken) throw badArgument("This cell has a comment already.");
      const comment: Comment = {
        id: workbook.newId(),
        sheet: place.sheet,
        area: place.area,
        content: given.shaped(1, z.string().min(1)),
        resolved: false,
        createdAt: workbook.parts.now().toISOString(),
      };
      workbook.comments.push(comment);
      return commentClass.object({ book: at.book, comment });
    },
  },
});
