import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import type { BoardSession } from "./boardSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
  list: { margin: 0, paddingLeft: "18px" },
});

/** The board's summary: as at when, what is missing, what moved since the last refresh. */
export function BoardTab({
  session,
  collection,
}: {
  session: BoardSession;
  collection: { readonly id: string; readonly title: string } | null;
}) {
  const styles = useStyles();
  const words = useWords();
  const { pushed, isWorking, summary, moved, snapshots, trouble } = useStore(session.store);
  const [first] = summary?.comparisons ?? [];
  const missing = first?.schools.filter(({ revision }) => revision === 0) ?? [];
  return (
    <>
      <Trouble trouble={trouble} onAgain={() => void session.refresh()} />
      {pushed ? (
        <Notice tone="plain" title={pushed.title}>
          {words.board.asAt(pushed.asOf)}. {words.board.opened}
        </Notice>
      ) : (
        <p className={styles.quiet}>{words.board.none}</p>
      )}
      {isWorking ? (
        <Spinner size="small" label={words.compare.refreshing} />
      ) : (
        <>
          {pushed && <Button onClick={() => void session.refresh()}>{words.compare.refresh}</Button>}
          {!pushed && collection && (
            <Button appearance="primary" onClick={() => void session.put(collection.id)}>
              {words.board.put}
            </Button>
          )}
        </>
      )}
      {first && (
        <>
          <Heading>
            {missing.length === 0
              ? words.board.complete(first.schools.length)
              : words.board.missing(missing.length, first.schools.length)}
          </Heading>
          <ul className={styles.list}>
            {missing.map(({ schoolId, shortName, status }) => (
              <li key={schoolId}>
                {shortName}: {words.officer.statuses[status].toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
      {moved && (
        <>
          <Heading>{words.board.changed}</Heading>
          {moved.length === 0 ? (
            <p className={styles.quiet}>{words.compare.nothingChanged}</p>
          ) : (
            <ul className={styles.list}>
              {moved.map(({ name, before, after }) => (
                <li key={name}>
                  {name}: {before} → {after}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {snapshots.length > 0 && (
        <>
          <Heading>{words.board.sealed}</Heading>
          <ul className={styles.list}>
            {snapshots.map(({ id, title, meetingOn }) => (
              <li key={id}>
                <Link as="button" onClick={() => void session.openSnapshot(id)}>
                  {words.board.openSealed(title, meetingOn)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
