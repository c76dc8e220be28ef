import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useWords } from "../../words/words";
import { Frame } from "../parts/Frame";
import { Notice } from "../parts/Notice";
import { Past } from "../parts/Past";
import { useStore } from "../useStore";
import type { SchoolSession, SchoolState } from "./schoolSession";
import { SendTab } from "./SendTab";
import { WorkTab } from "./WorkTab";

type Part = "work" | "send" | "history";

function HistoryTab({ session, history }: { session: SchoolSession; history: SchoolState["history"] }) {
  const words = useWords();
  useEffect(() => {
    void session.lookAtHistory();
  }, [session]);
  if (history === null) return <Spinner size="small" label={words.reading} />;
  if (history === "offline")
    return (
      <Notice
        tone="warning"
        title={words.offline.title}
        actions={<Button onClick={() => void session.lookAtHistory()}>{words.tryAgain}</Button>}
      >
        {words.offline.service}
      </Notice>
    );
  return (
    <>
      <p>{words.history.status(words.officer.statuses[history.status].toLowerCase())}</p>
      <Past history={history} />
    </>
  );
}

/** A school's pane: work through the return, send it, see what became of it. */
export default function SchoolView({ session }: { session: SchoolSession }) {
  const words = useWords();
  const state = useStore(session.store);
  const [tab, setTab] = useState<Part>("work");
  return (
    <Frame<Part>
      title={session.template.title}
      below={session.template.stamp.asks.map(({ definition, period }) => `${definition.title} ${period}`).join("; ")}
      tabs={[
        { key: "work", label: words.tabs.work },
        { key: "send", label: words.tabs.send },
        { key: "history", label: words.tabs.history },
      ]}
      tab={tab}
      onTab={setTab}
    >
      {tab === "work" && <WorkTab session={session} view={state.view} />}
      {tab === "send" && <SendTab session={session} state={state} />}
      {tab === "history" && <HistoryTab session={session} history={state.history} />}
    </Frame>
  );
}
