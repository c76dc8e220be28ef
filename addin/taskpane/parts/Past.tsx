import { makeStyles, tokens } from "@fluentui/react-components";
import type { z } from "zod";
import type { historySchema } from "../../../core/wire/submissions";
import { useWords } from "../../words/words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: "0 0 12px 14px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    position: "relative",
    "::before": {
      content: '""',
      position: "absolute",
      left: "-5px",
      top: "6px",
      width: "8px",
      height: "8px",
      borderRadius: "50%",
      backgroundColor: tokens.colorBrandForeground1,
    },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  reason: { margin: "2px 0 0", fontStyle: "italic", overflowWrap: "anywhere" },
});

/** What was sent and decided, newest first: what happened, when, and in whose words. */
export function Past({ history }: { history: z.infer<typeof historySchema> }) {
  const styles = useStyles();
  const words = useWords();
  const { history: say } = words;
  const sent = history.revisions.map(({ revision, by, receivedAt }) => ({
    id: `revision ${revision}`,
    at: receivedAt,
    text: say.sent(revision, by.name),
    reason: null,
  }));
  const decided = history.events.map(({ id, kind, by, at, reason, superseded }) => ({
    id,
    at,
    text: say[kind](by.name) + (superseded ? ` (${say.superseded})` : ""),
    reason,
  }));
  const all = [...sent, ...decided].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (all.length === 0) return <p>{say.none}</p>;
  return (
    <ol className={styles.list}>
      {all.map(({ id, at, text, reason }) => (
        <li key={id} className={styles.item}>
          <div>{text}</div>
          <p className={styles.quiet}>{words.when(at)}</p>
          {reason !== null && <p className={styles.reason}>{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
