import { Badge, Button, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../core/rules/finding";
import { useWords } from "../../words/words";

const useStyles = makeStyles({
  card: {
    listStyleType: "none",
    padding: "10px 12px",
    marginBottom: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  query: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  answered: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", marginBottom: "4px" },
  wrong: { margin: "0 0 4px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  mend: { margin: "0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: { marginTop: "8px" },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "center", marginTop: "6px" },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
});

/** One finding: what is wrong, where (it selects the cell), how to mend it; for a query, the note that clears it. */
export function FindingCard({
  finding,
  onGo,
  onNote,
  said,
}: {
  finding: Finding;
  onGo: (finding: Finding) => void;
  onNote: (finding: Finding, words: string) => void;
  said: string;
}) {
  const styles = useStyles();
  const words = useWords();
  const [note, setNote] = useState(said);
  const isQuery = finding.severity === "query";
  const isAnswered = isQuery && finding.note?.given !== false;
  const look = isAnswered ? styles.answered : isQuery ? styles.query : "";
  const where = finding.where.replace(/\.$/, "");
  return (
    <li className={`${styles.card} ${look}`}>
      <div className={styles.head}>
        <Badge appearance="tint" color={isAnswered ? "success" : isQuery ? "warning" : "danger"}>
          {isAnswered ? words.school.answered : isQuery ? words.school.queryWord : words.school.errorWord}
        </Badge>
        {finding.address !== null && (
          <Link as="button" aria-label={words.school.goTo(where)} onClick={() => onGo(finding)}>
            {finding.address}
          </Link>
        )}
      </div>
      <p className={styles.wrong}>{finding.wrong}</p>
      <p className={styles.mend}>{finding.mend}</p>
      {finding.note && (
        <Field className={styles.note} label={words.school.noteLabel} hint={words.school.noteHint} size="small">
          <Textarea
            size="small"
            rows={2}
            value={note}
            onChange={(_, { value }) => setNote(value)}
            onBlur={() => note.trim() !== said && onNote(finding, note.trim())}
          />
        </Field>
      )}
      <div className={styles.foot}>
        <span className={styles.rule}>{words.school.rule(finding.rule)}</span>
        {finding.note && (
          <Button size="small" disabled={note.trim() === said} onClick={() => onNote(finding, note.trim())}>
            {words.school.noteSave}
          </Button>
        )}
      </div>
    </li>
  );
}
