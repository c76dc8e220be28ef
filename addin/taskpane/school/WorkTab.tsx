import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../core/rules/finding";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { FindingCard } from "./FindingCard";
import { leftInWords } from "./leftInWords";
import type { ReturnView } from "./returnView";
import type { SchoolSession } from "./schoolSession";
import { SectionList } from "./SectionList";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  progress: { margin: "0 0 4px", display: "flex", justifyContent: "space-between" },
  left: { color: tokens.colorNeutralForeground2 },
  foot: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginTop: "16px" },
});

/** Works through a return: how far it is, what is wrong by sheet, and the sheets themselves. */
export function WorkTab({ session, view }: { session: SchoolSession; view: ReturnView }) {
  const styles = useStyles();
  const words = useWords();
  const left = leftInWords(view, words);
  const said = (finding: Finding): string => {
    const entry = finding.note && view.sent.entries.get(finding.note.cell);
    return entry?.kind === "text" ? entry.value : "";
  };
  const card = (finding: Finding) => (
    <FindingCard
      key={`${finding.rule} ${finding.cell ?? finding.sheet}`}
      finding={finding}
      said={said(finding)}
      onGo={(each) => void session.select(each)}
      onNote={(each, note) => void session.note(each, note)}
    />
  );
  return (
    <>
      <p className={styles.progress}>
        <strong>{words.school.progress(view.filled, view.asked)}</strong>
      </p>
      <ProgressBar
        value={view.filled}
        max={Math.max(view.asked, 1)}
        thickness="large"
        aria-label={words.school.progress(view.filled, view.asked)}
      />
      <p className={styles.left} role="status">
        {left}
      </p>
      {view.isReady && view.findings.length === 0 && <Notice tone="good" title={words.school.ready} />}
      {view.findings.map(({ sheet, role, errors, queries }) => (
        <section key={sheet} aria-label={sheet}>
          <Heading aside={role}>{sheet}</Heading>
          <ul className={styles.list}>{errors.map(card)}</ul>
          <ul className={styles.list}>{queries.map(card)}</ul>
        </section>
      ))}
      <SectionList session={session} view={view} />
      <p className={styles.foot}>{words.school.originNote}</p>
    </>
  );
}
