import type { z } from "zod";
import type { Access, Invitation, InviteRequest, User } from "../../../../core/wire/access";
import type { Role } from "../../../../core/wire/people";
import type { schoolListSchema } from "../../../../core/wire/schools";
import type { Answered } from "../../../api/client";
import { troubleIn, type Trouble } from "../../../api/trouble";
import type { PaneParts } from "../../openPane";
import { createStore, type Store } from "../../store";

export type Register = z.infer<typeof schoolListSchema>;

/** Somebody to invite as the form has them. `of`: the school's or trust's id, for a role that is of one. */
export interface Invited {
  readonly address: string;
  readonly role: Role;
  readonly of: string;
}

export interface PeopleState {
  /** Everyone of the group whose access stands, and whose ended; null until the service has said. */
  readonly users: readonly User[] | null;
  /** Invitations nobody has redeemed yet and that can be. */
  readonly open: readonly Invitation[];
  readonly register: Register | null;
  /** What was done last, told where it was asked for. `code` is shown this once. */
  readonly done:
    | { readonly kind: "invited"; readonly address: string; readonly code: string; readonly until: string }
    | { readonly kind: "ended"; readonly name: string }
    | { readonly kind: "revoked"; readonly address: string }
    | null;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
}

/** An administrator's work: who may do what. */
export interface PeopleSession {
  readonly store: Store<PeopleState>;
  look(): Promise<void>;
  invite(invited: Invited): Promise<void>;
  /** Ends somebody's access, from their next request on. */
  end(user: User): Promise<void>;
  /** Takes back an invitation nobody has redeemed. */
  revoke(invitation: Invitation): Promise<void>;
  /** Does again what could not be done. */
  again(): Promise<void>;
}

/** What is asked of the service to invite somebody: a school's role is of one school, a trust officer's of one trust, the others of the group. */
export const inviteRequestOf = ({ address, role, of }: Invited): InviteRequest => ({
  ...{ address: address.trim(), roles: [role] },
  ...(role === "school" && { schools: [of] }),
  ...(role === "trustOfficer" && { trusts: [of] }),
});

/** What an access is of, by name: its schools or trusts; none where it is of the whole group. */
export function namesOf({ trusts, schools }: Access, register: Register | null): string[] {
  if (schools !== "all")
    return schools.map((id) => register?.schools.find(({ schoolId }) => schoolId === id)?.shortName ?? id);
  return trusts === "all" ? [] : trusts.map((id) => register?.trusts.find(({ trustId }) => trustId === id)?.name ?? id);
}

/** A session. Nothing is asked of the service before `look`. */
export function openPeopleSession({ service }: Pick<PaneParts, "service">): PeopleSession {
  const store = createStore<PeopleState>({
    ...{ users: null, open: [], register: null, done: null, trouble: null, isBusy: false },
  });
  let last: () => Promise<void> = () => look();
  /** The value of an answer; null where there is none, and then the view says why. */
  const valueOf = <Value>(answer: Answered<Value>): Value | null => {
    if (answer.kind === "ok") return answer.value;
    store.set({ trouble: troubleIn(answer) });
    return null;
  };
  const doing = async (work: () => Promise<void>): Promise<void> => {
    last = () => doing(work);
    store.set({ isBusy: true, trouble: null, done: null });
    await work().finally(() => store.set({ isBusy: false }));
  };
  const lists = async (): Promise<void> => {
    const users = valueOf(await service.users());
    const all = users && valueOf(await service.invitations());
    const register = all && valueOf(await service.schools());
    if (register)
      store.set({ users: users.users, open: all.invitations.filter(({ state }) => state === "open"), register });
  };
  const look = () => doing(lists);
  return {
    store,
    look,
    invite: (invited) =>
      doing(async () => {
        const made = valueOf(await service.invite(inviteRequestOf(invited)));
        if (!made) return;
        const { code, invitation } = made;
        await lists();
        store.set({ done: { kind: "invited", address: invitation.address, code, until: invitation.expiresAt } });
      }),
    end: ({ userId, name }) =>
      doing(async () => {
        const ended = valueOf(await service.endAccess(userId));
        await lists();
        if (ended) store.set({ done: { kind: "ended", name } });
      }),
    revoke: ({ invitationId, address }) =>
      doing(async () => {
        const revoked = valueOf(await service.revoke(invitationId));
        await lists();
        if (revoked) store.set({ done: { kind: "revoked", address } });
      }),
    again: () => last(),
  };
}
