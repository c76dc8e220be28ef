import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { Comparison } from "../../../core/comparison/comparison";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import type { BoardSession } from "./boardSession";
import { SinceMeeting } from "./SinceMeeting";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
  list: { margin: "0 0 8px", paddingLeft: "18px" },
  missing: { margin: "4px 0" },
});

/** Whose figures of a return nobody has approved yet: counted, and named for who asks. */
function Missing({ comparison }: { comparison: Comparison }) {
  const styles = useStyles();
  const words = useWords();
  const { returnTitle, period, schools, collection } = comparison;
  const missing = schools.filter(({ revision }) => revision === 0);
  const { dueOn } = collection;
  const title = `${returnTitle} ${period}${dueOn === undefined ? "" : `, ${words.board.due(dueOn)}`}`;
  if (missing.length === 0)
    return <p className={styles.missing}>{`${title}: ${words.board.complete(schools.length)}`}</p>;
  return (
    <details className={styles.missing}>
      <summary>{`${title}: ${words.board.missing(missing.length, schools.length)}`}</summary>
      <ul className={styles.list}>
        {missing.map(({ schoolId, shortName, status }) => (
          <li key={schoolId}>
            {shortName}: {words.officer.statuses[status].toLowerCase()}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The board's summary: as at when, what is missing, what moved since the last refresh and since the last meeting. */
export function BoardTab({ session }: { session: BoardSession }) {
  const styles = useStyles();
  const words = useWords();
  const { pushed, isWorking, summary, moved, followedAt, restored, snapshots, since, trouble, live } = useStore(
    session.store,
  );
  return (
    <>
      <Trouble trouble={trouble} onAgain={() => void session.put()} />
      {pushed ? (
        <Notice tone="plain" title={words.board.title(pushed.title)}>
          {words.board.asAt(pushed.asOf)}.{" "}
          {live === "live" ? words.board.live : live === "polling" ? words.compare.polling : words.board.opened}
        </Notice>
      ) : (
        <p className={styles.quiet}>{words.board.none}</p>
      )}
      {isWorking ? (
        <Spinner size="small" label={words.compare.refreshing} />
      ) : pushed ? (
        <Button onClick={() => void session.refresh()}>{words.compare.refresh}</Button>
      ) : (
        <Button appearance="primary" onClick={() => void session.put()}>
          {words.board.put}
        </Button>
      )}
      <p className={styles.quiet} role="status">
        {followedAt !== null && words.board.followed(followedAt)}{" "}
        {restored.length > 0 && words.restored(restored.join(", "))}
      </p>
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
      {since && <SinceMeeting since={since} />}
      {summary && (
        <>
          <Heading>{words.board.approved}</Heading>
          {summary.comparisons.map((comparison) => (
            <Missing key={`${comparison.returnId} ${comparison.period}`} comparison={comparison} />
          ))}
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
