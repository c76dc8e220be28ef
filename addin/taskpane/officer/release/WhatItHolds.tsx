import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { protectionFor, type Audience } from "../../../../core/protection/rules";
import { useWords } from "../../../words/words";
import { Notice } from "../../parts/Notice";
import type { Held } from "./held";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0", fontSize: tokens.fontSizeBase200 },
  stands: { margin: "0 0 4px", fontWeight: tokens.fontWeightSemibold },
  names: { margin: "4px 0 8px", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
});

/** What a release made now would hold: how many schools of how many, who is not in it, and how small numbers are protected from this audience. */
export function WhatItHolds({ held, audience }: { held: Held; audience: Audience }) {
  const styles = useStyles();
  const words = useWords();
  const { release: say } = words;
  const { asked, authorised, approved, imported, waiting } = held;
  const standing = authorised + approved;
  return (
    <section aria-label={say.holds}>
      {standing === 0 && <Notice tone="warning" title={say.nobody} />}
      <p className={styles.stands}>{say.stands(standing, asked)}</p>
      <ProgressBar
        value={standing}
        max={Math.max(1, asked)}
        thickness="large"
        aria-label={say.stands(standing, asked)}
      />
      {standing > 0 && (
        <p className={styles.quiet}>
          {say.parts(authorised, approved)}. {say.again}
        </p>
      )}
      {imported > 0 && <p className={styles.quiet}>{say.imported(imported)}.</p>}
      {waiting.length > 0 && (
        <details>
          <summary className={styles.summary}>{say.waiting(waiting.length)}</summary>
          <ul className={styles.names}>
            {waiting.map(({ schoolId, name, status }) => (
              <li key={schoolId}>
                {name}: {words.officer.statuses[status].toLowerCase()}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.quiet}>{say.small(protectionFor(audience).threshold - 1)}</p>
    </section>
  );
}
