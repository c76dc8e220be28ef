import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { SignedOut } from "../parts/Trouble";
import { ClashView } from "./ClashView";
import { leftInWords } from "./leftInWords";
import type { SchoolSession, SchoolState } from "./schoolSession";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" } });

function Outcome({ session, sending }: { session: SchoolSession; sending: SchoolState["sending"] }) {
  const words = useWords();
  switch (sending.kind) {
    case "idle":
      return null;
    case "sending":
      return <Spinner size="small" label={words.send.sending} />;
    case "waiting":
      return (
        <Notice
          tone="warning"
          title={words.send.waiting}
          actions={<Button onClick={() => void session.retry()}>{words.tryAgain}</Button>}
        >
          {words.send.waitingText}
        </Notice>
      );
    case "received":
      return (
        <Notice tone="good" title={words.send.received(sending.revision)}>
          {sending.isRepeated ? words.send.repeated : words.send.receivedText(sending.at)}
        </Notice>
      );
    case "refused":
      if (sending.problem.status === 401) {
        return <SignedOut text={words.send.signedOut} onAgain={() => void session.retry()} />;
      }
      return (
        <Notice
          tone="bad"
          title={sending.problem.title || words.send.refused}
          {...(sending.problem.status >= 500
            ? { actions: <Button onClick={() => void session.retry()}>{words.tryAgain}</Button> }
            : {})}
        >
          {sending.problem.detail}
        </Notice>
      );
    case "clash":
      return (
        <ClashView key={sending.mine.key} clash={sending.clash} onSend={(theirs) => void session.resolve(theirs)} />
      );
  }
}

/** Sends a return, and says what became of it: received, waiting for a connection, refused, or a clash to settle. */
export function SendTab({ session, state }: { session: SchoolSession; state: SchoolState }) {
  const styles = useStyles();
  const words = useWords();
  const { view, sending, kept } = state;
  const { name, date } = view.signOff;
  const left = leftInWords(view, words);
  return (
    <>
      <Outcome session={session} sending={sending} />
      {sending.kind !== "clash" && (
        <>
          <p className={styles.quiet}>{view.isReady ? words.school.ready : words.send.notReady}</p>
          {!view.isReady && <p className={styles.quiet}>{left}</p>}
          <Button
            appearance="primary"
            disabledFocusable={!view.isReady || sending.kind === "sending"}
            onClick={() => void session.send()}
          >
            {kept.sent ? words.send.again : words.send.button}
          </Button>
        </>
      )}
      <Heading>{words.send.signOff}</Heading>
      <p className={styles.quiet}>{name === null ? words.send.notSigned : words.send.signedBy(name, date ?? "")}</p>
      <Button size="small" onClick={() => void session.selectSignOff()}>
        {words.send.goToSignOff}
      </Button>
    </>
  );
}
