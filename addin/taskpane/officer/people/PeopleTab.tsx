import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { londonDate } from "../../../../core/schedule/londonTime";
import { useWords } from "../../../words/words";
import type { PaneParts } from "../../openPane";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { useStore } from "../../useStore";
import { InviteForm } from "./InviteForm";
import { PeopleList } from "./PeopleList";
import { openPeopleSession, type PeopleState } from "./peopleSession";

function Done({ done }: { done: NonNullable<PeopleState["done"]> }) {
  const { people: say } = useWords();
  if (done.kind === "ended") return <Notice tone="good" title={say.ended(done.name)} />;
  if (done.kind === "revoked") return <Notice tone="good" title={say.revoked(done.address)} />;
  return (
    <Notice tone="good" title={say.invited(done.address)}>
      {say.code} <strong style={{ userSelect: "all", overflowWrap: "anywhere" }}>{done.code}</strong>
      <br />
      {say.codeText(londonDate(new Date(done.until)))}
    </Notice>
  );
}

/** Who may do what: an administrator invites somebody, sees everyone of the group, and ends access. */
export function PeopleTab({ parts }: { parts: PaneParts }) {
  const words = useWords();
  const session = useMemo(() => openPeopleSession(parts), [parts]);
  const state = useStore(session.store);
  useEffect(() => {
    void session.look();
  }, [session]);
  const { users, done, trouble, isBusy } = state;
  return (
    <>
      <Trouble trouble={trouble} onAgain={() => void session.again()} />
      {done !== null && <Done done={done} />}
      {users === null && isBusy && <Spinner size="small" label={words.reading} />}
      {users !== null && (
        <>
          <InviteForm session={session} state={state} />
          <PeopleList session={session} state={state} />
        </>
      )}
    </>
  );
}
