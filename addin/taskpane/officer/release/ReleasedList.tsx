import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import { Outcome } from "./Outcome";
import type { ReleaseSession, ReleaseState } from "./releaseSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What is planned, and what was released of a collection, newest first: to whom, when, by whom, how many schools; each opens as the workbook it was. */
export function ReleasedList({ session, state }: { session: ReleaseSession; state: ReleaseState }) {
  const styles = useStyles();
  const { release: say } = useWords();
  const { releases, planned, isBusy } = state;
  return (
    <>
      <Heading>{say.before}</Heading>
      {releases.length + planned.length === 0 && <p className={styles.quiet}>{say.none}</p>}
      <ul className={styles.list}>
        {planned.map((each) => (
          <li key={`${each.audience} ${each.on}`} className={styles.item}>
            {say.plannedTo[each.audience]}
            <p className={styles.quiet}>{say.willBe(each.on, each.by)}</p>
            <Link
              as="button"
              disabled={isBusy}
              aria-label={say.withdrawWhat[each.audience](each.on)}
              onClick={() => void session.withdraw(each)}
            >
              {say.withdraw}
            </Link>
          </li>
        ))}
        {releases.map(({ id, audience, number, madeAt, by, schools }) => (
          <li key={id} className={styles.item}>
            <Link as="button" onClick={() => void session.openRelease(id)}>
              {say.numbered[audience](number)}
            </Link>
            <p className={styles.quiet}>{say.was(madeAt, by, schools.shown, schools.asked)}</p>
          </li>
        ))}
      </ul>
      <Outcome session={session} of={["withdraw"]} />
    </>
  );
}
