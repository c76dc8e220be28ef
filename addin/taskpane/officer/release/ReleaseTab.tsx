import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { londonDate } from "../../../../core/schedule/londonTime";
import { useWords } from "../../../words/words";
import type { PaneParts } from "../../openPane";
import { useStore } from "../../useStore";
import { openReleaseSession } from "./releaseSession";
import { Outcome } from "./Outcome";
import { ReleasedList } from "./ReleasedList";
import { ReleaseForm } from "./ReleaseForm";
import { SealForm } from "./SealForm";

/** Shows a collection to the board, schools or anyone, and seals the board's summary for a meeting: what each would hold, said beforehand; what was released and sealed before. */
export function ReleaseTab({
  parts,
  collection,
}: {
  parts: PaneParts;
  collection: { readonly id: string; readonly title: string };
}) {
  const words = useWords();
  const { id } = collection;
  const session = useMemo(() => openReleaseSession(parts, id), [parts, id]);
  const state = useStore(session.store);
  useEffect(() => {
    void session.look();
  }, [session]);
  const { held, isBusy } = state;
  const today = londonDate(parts.now());
  return (
    <>
      <Outcome session={session} of={["look", "open"]} />
      {held === null && isBusy && <Spinner size="small" label={words.reading} />}
      {held !== null && (
        <>
          <ReleaseForm session={session} held={held} isBusy={isBusy} today={today} />
          <ReleasedList session={session} state={state} />
          <SealForm session={session} state={state} collection={collection} />
        </>
      )}
    </>
  );
}
