import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { londonDate } from "../../../../core/schedule/londonTime";
import type { Access, User } from "../../../../core/wire/access";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import { namesOf, type PeopleSession, type PeopleState } from "./peopleSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  actions: { display: "flex", gap: "8px", marginTop: "4px" },
});

/** Everyone of the group with what they may do, and invitations that are still open. Ending access asks once more. */
export function PeopleList({ session, state }: { session: PeopleSession; state: PeopleState }) {
  const styles = useStyles();
  const { people: say } = useWords();
  const [ending, setEnding] = useState<string | null>(null);
  const { users, open, register, isBusy } = state;
  const may = (access: Access): string =>
    [access.roles.map((role) => say.roles[role]).join(", "), ...namesOf(access, register)].join(": ");
  const of = ({ endedAt, ...access }: User): string =>
    endedAt === null ? may(access) : say.endedOn(londonDate(new Date(endedAt)));
  return (
    <>
      <Heading>{say.everyone}</Heading>
      {users?.length === 0 && <p className={styles.quiet}>{say.nobody}</p>}
      <ul className={styles.list}>
        {users?.map((user) => (
          <li key={user.userId} className={styles.item}>
            {user.name}
            <p className={styles.quiet}>{of(user)}</p>
            {user.endedAt === null && ending !== user.userId && (
              <Link as="button" aria-label={say.endOf(user.name)} onClick={() => setEnding(user.userId)}>
                {say.end}
              </Link>
            )}
            {user.endedAt === null && ending === user.userId && (
              <div className={styles.actions} role="group" aria-label={say.endOf(user.name)}>
                <Button
                  size="small"
                  appearance="primary"
                  disabledFocusable={isBusy}
                  onClick={() => void session.end(user).then(() => setEnding(null))}
                >
                  {say.endNow}
                </Button>
                <Button size="small" onClick={() => setEnding(null)}>
                  {say.keep}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Heading>{say.waiting}</Heading>
      {open.length === 0 && <p className={styles.quiet}>{say.noneWaiting}</p>}
      <ul className={styles.list}>
        {open.map((invitation) => (
          <li key={invitation.invitationId} className={styles.item}>
            {invitation.address}
            <p className={styles.quiet}>
              {may(invitation)}. {say.until(londonDate(new Date(invitation.expiresAt)))}
            </p>
            <Link
              as="button"
              disabled={isBusy}
              aria-label={say.revokeOf(invitation.address)}
              onClick={() => void session.revoke(invitation)}
            >
              {say.revoke}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
