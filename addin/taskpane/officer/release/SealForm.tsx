import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { Outcome } from "./Outcome";
import type { ReleaseSession, ReleaseState } from "./releaseSession";

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground2,
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  returns: { margin: "0 0 8px", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  field: { marginBottom: "8px" },
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

interface CollectionName {
  readonly id: string;
  readonly title: string;
}

/** What sealing would hold, return by return; that the collection beside which this stands is not among it, where it is not. */
function WhatIsSealed({ state, collection }: { state: ReleaseState; collection: CollectionName }) {
  const styles = useStyles();
  const { release: say } = useWords();
  const { toSeal, releases } = state;
  const isInIt = toSeal.some(({ release }) => release.collection === collection.id);
  const isReleased = releases.some(({ audience }) => audience === "board");
  return (
    <>
      {toSeal.length > 0 && (
        <>
          <p className={styles.quiet}>{say.willHold}</p>
          <ul className={styles.returns}>
            {toSeal.map(({ returnId, title, period, release: { number, asOf } }) => (
              <li key={returnId}>{say.returnToSeal(`${title} ${period}`, number, asOf)}</li>
            ))}
          </ul>
        </>
      )}
      {!isInIt && isReleased && <p className={styles.quiet}>{say.olderThanIt(collection.title)}</p>}
      {!isInIt && !isReleased && (
        <Notice tone="warning" title={toSeal.length > 0 ? say.notInIt(collection.title) : say.nothingToSeal} />
      )}
    </>
  );
}

/** Seals the board's whole summary for a meeting, saying beforehand what it holds, and lists what was sealed before: each opens byte for byte. */
export function SealForm({
  session,
  state,
  collection,
}: {
  session: ReleaseSession;
  state: ReleaseState;
  collection: CollectionName;
}) {
  const styles = useStyles();
  const { release: say } = useWords();
  const { snapshots, toSeal, isBusy } = state;
  const [title, setTitle] = useState("");
  const [meetingOn, setMeetingOn] = useState("");
  const canSeal = !isBusy && toSeal.length > 0 && title.trim() !== "" && meetingOn !== "";
  return (
    <section aria-label={say.sealHeading}>
      <Heading>{say.sealHeading}</Heading>
      <p className={styles.quiet}>{say.sealText}</p>
      <WhatIsSealed state={state} collection={collection} />
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
              {say.holding(each.returns.map(({ title, period }) => `${title} ${period}`).join("; "))}
            </p>
            <p className={styles.quiet}>
              {say.sealedBy(each.sealedAt, each.by)}. {say.seal(each.seal)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
