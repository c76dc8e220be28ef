import type { Key } from "./keys";

/**
 * Where a key lies, as far as it matters to who may touch it. `answers`: in a trust's part of a collection (`trustId` null: of the schools of
 * `groupId` in no trust); `schoolId` null: the key, or the range it begins, is of more than one school. `handle`: found only by a secret
 * nobody can guess, such as a ticket. `account`: which person an account is. `other`: none of these.
 */
export type Place =
  | { readonly kind: "group"; readonly groupId: string }
  | {
      readonly kind: "answers";
      readonly trustId: string | null;
      readonly groupId: string | null;
      readonly schoolId: string | null;
    }
  | { readonly kind: "account"; readonly tenantId: string; readonly objectId: string }
  | { readonly kind: "handle" | "other" };

const noTrust = "none-";

/** Reads a key's place from it; of a range, `sk` is what its keys begin with. */
export function placeOf({ pk, sk }: Key): Place {
  const [kind = "", first = "", second = ""] = pk.split("#");
  switch (kind) {
    case "G":
      return { kind: "group", groupId: first };
    case "CODE":
      return { kind: "group", groupId: /^G#([^#]+)#/.exec(sk)?.[1] ?? "" };
    case "T": {
      const inNone = first.startsWith(noTrust);
      return {
        kind: "answers",
        trustId: inNone ? null : first,
        groupId: inNone ? first.slice(noTrust.length) : null,
        // `HEAD#<school>` is one school's; as a range it would be that of every school whose id begins so, but ids are of one length.
        schoolId: /^[A-Z]+#([^#]+)/.exec(sk)?.[1] ?? null,
      };
    }
    case "U":
      return { kind: "account", tenantId: first, objectId: second };
    case "INVITE":
    case "TICKET":
      return { kind: "handle" };
    default:
      return { kind: "other" };
  }
}
