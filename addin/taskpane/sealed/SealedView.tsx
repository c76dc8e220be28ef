import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { quotedSheet, address } from "../../../core/sheets/address";
import type { NotAsSealed } from "../../../core/releases/notAsSealed";
import { sealedSheetName } from "../../../core/sheets/board/sealedMark";
import { useWords } from "../../words/words";
import { SinceMeeting } from "../board/SinceMeeting";
import { Frame } from "../parts/Frame";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import type { SealedSession } from "./sealedSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0", overflowWrap: "anywhere" },
  list: { margin: "4px 0", paddingLeft: "18px" },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", margin: "12px 0" },
});

/** As many cells as are named one by one. */
const mostNamed = 10;

/** What of the open workbook is not as it was sealed; each cell is a link that selects it. */
function Changed({ changed, session }: { changed: NotAsSealed; session: SealedSession }) {
  const styles = useStyles();
  const { sealed: say } = useWords();
  const { cells, missing, added } = changed;
  return (
    <ul className={styles.list}>
      {missing.map((sheet) => (
        <li key={sheet}>{say.missing(sheet)}</li>
      ))}
      {added.map((sheet) => (
        <li key={sheet}>{say.added(sheet)}</li>
      ))}
      {cells.slice(0, mostNamed).map((place) => {
        const { sheet, row, column } = place;
        const name = `${quotedSheet(sheet)}!${address(row, column)}`;
        return (
          <li key={name}>
            {sheet === sealedSheetName ? (
              name
            ) : (
              <Link as="button" onClick={() => void session.show(place)}>
                {name}
              </Link>
            )}
          </li>
        );
      })}
      {cells.length > mostNamed && <li>{say.more(cells.length - mostNamed)}</li>}
    </ul>
  );
}

/** Whether the open workbook is what was sealed. */
function Verdict({ session }: { session: SealedSession }) {
  const { sealed: say } = useWords();
  const { isBusy, changed, verified, trouble } = useStore(session.store);
  if (changed === null)
    return isBusy ? (
      <Spinner size="small" label={say.checking} />
    ) : trouble !== null ? null : (
      <Notice tone="warning" title={say.notVerified} />
    );
  const count = changed.cells.length + changed.missing.length + changed.added.length;
  if (count > 0)
    return (
      <Notice
        tone="bad"
        title={say.changed(count)}
        actions={<Button onClick={() => void session.openSealed()}>{say.again}</Button>}
      >
        <Changed changed={changed} session={session} />
      </Notice>
    );
  return (
    <Notice tone="good" title={say.verified}>
      {verified && say.seal(verified.snapshot.seal)}
    </Notice>
  );
}

/** What is shown beside a workbook that was sealed for a meeting: for which, whether it is as it was sealed, and what the board reads by now. It is never refreshed. */
export default function SealedView({ session }: { session: SealedSession }) {
  const styles = useStyles();
  const words = useWords();
  const { sealed: say } = words;
  const { mark, verified, changed, since, trouble, isBusy } = useStore(session.store);
  useEffect(() => {
    void session.verify();
  }, [session]);
  return (
    <Frame title={say.heading(mark.meetingOn)} below={mark.title}>
      <p className={styles.quiet}>{say.snapshot(mark.number, mark.asOf)}</p>
      {trouble !== null && <p className={styles.quiet}>{say.notVerified}</p>}
      <Trouble trouble={trouble} onAgain={() => void session.verify()} />
      <Verdict session={session} />
      {verified?.erased.map(({ name, on }) => (
        <Notice key={`${name} ${on}`} tone="warning" title={say.erased(name, on)}>
          {say.erasedText}
        </Notice>
      ))}
      <p className={styles.quiet}>{say.stays}</p>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={() => void session.openCurrent()}>
          {say.current}
        </Button>
        {changed !== null && (
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void session.verify()}>
            {say.verifyAgain}
          </Button>
        )}
      </div>
      {since && <SinceMeeting since={since} />}
    </Frame>
  );
}
