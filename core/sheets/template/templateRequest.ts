import type { CellId, Entries } from "../../entries/entry";
import type { StandingOrigin } from "../../entries/imports/standing";
import type { Ask } from "../../returns/layout";
import type { Seal } from "../../returns/stamp";

/** The school a template is made for, as it is known on the day; URN and trust are null where it has none. */
export interface TemplateSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly laestab: string;
  readonly urn: string | null;
  readonly trust: string | null;
}

/**
 * Everything a template is made from. `dueOn` is a civil date. `last`: last period's entries, empty when there is none. `prefilled`: imported figures,
 * which the template is judged against, and `origins` where each was read, for the words beside them. `answers`: what stands in the inputs, over `prefilled`: a queried revision with its notes, or a demonstration. `base`: the revision the answers
 * are of, 0 when none. `seal`: the HMAC of `stampText(stampOf(request))`, null where nobody can make one.
 */
export interface TemplateRequest {
  readonly school: TemplateSchool;
  readonly collection: { readonly id: string; readonly title: string; readonly dueOn: string };
  readonly asks: readonly Ask[];
  readonly last?: Entries;
  readonly prefilled?: Entries;
  readonly origins?: ReadonlyMap<CellId, StandingOrigin>;
  readonly answers?: Entries;
  readonly base?: number;
  readonly seal?: Seal | null;
}
