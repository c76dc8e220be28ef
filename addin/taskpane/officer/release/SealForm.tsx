import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import { Outcome } from "./Outcome";
import type { ReleaseSession, ReleaseState } from "./releaseSession";

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground2,
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  field: { marginBottom: "8px" },
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Seals the board's summary for a meeting, and lists what was sealed before: each opens byte for byte. */
export function SealForm({ session, state }: { session: ReleaseSession; state: ReleaseState }) {
  const styles = useStyles();
  const { release: say } = useWords();
  const { snapshots, isBusy } = state;
  const [title, setTitle] = useState("");
  const [meetingOn, setMeetingOn] = useState("");
  const canSeal = !isBusy && title.trim() !== "" && meetingOn !== "";
  return (
    <section aria-label={say.sealHeading}>
      <Heading>{say.sealHeading}</Heading>
      <p className={styles.quiet}>{say.sealText}</p>
      <Field className={styles.field} label={say.meeting} hint={say.meetingHint} size="small">
        <Input size="small" maxLength={80} value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field className={styles.field} label={say.meetingOn} size="small">
        <Input size="small" type="date" value={meetingOn} onChange={(_, { value }) => setMeetingOn(value)} />
      </Field>
      <Button disabledFocusable={!canSeal} onClick={() => void session.seal(title.trim(), meetingOn)}>
        {say.sealButton}
      </Button>
      <Outcome session={session} of={["seal"]} />
      <Heading>{say.sealedBefore}</Heading>
      {snapshots.length === 0 && <p className={styles.quiet}>{say.noneSealed}</p>}
      <ul className={styles.list}>
        {snapshots.map((each) => (
          <li key={each.id} className={styles.item}>
            <Link as="button" onClick={() => void session.openSnapshot(each.id)}>
              {say.openSealed(each.title, each.meetingOn)}
            </Link>
            <p className={styles.quiet}>
              {say.sealedBy(each.sealedAt, each.by)}. {say.seal(each.seal)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
