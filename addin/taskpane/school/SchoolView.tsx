import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useWords } from "../../words/words";
import { Frame } from "../parts/Frame";
import { Past } from "../parts/Past";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import { FiguresTab } from "./FiguresTab";
import type { SchoolSession, SchoolState } from "./schoolSession";
import { SendTab } from "./SendTab";
import { WorkTab } from "./WorkTab";

type Part = "work" | "send" | "history" | "figures";

function HistoryTab({ session, state }: { session: SchoolSession; state: SchoolState }) {
  const words = useWords();
  const { history, historyTrouble } = state;
  useEffect(() => {
    void session.lookAtHistory();
  }, [session]);
  if (historyTrouble !== null) return <Trouble trouble={historyTrouble} onAgain={() => void session.lookAtHistory()} />;
  if (history === null) return <Spinner size="small" label={words.reading} />;
  return (
    <>
      <p>{words.history.status(words.officer.statuses[history.status].toLowerCase())}</p>
      <Past history={history} />
    </>
  );
}

/** A school's pane: work through the return, send it, see what became of it, and its figures beside its trust's. */
export default function SchoolView({ session }: { session: SchoolSession }) {
  const words = useWords();
  const state = useStore(session.store);
  const [tab, setTab] = useState<Part>("work");
  useEffect(() => {
    // What waited since the pane was closed, or the connection went, goes as soon as it can.
    const goOn = () => void session.retry();
    goOn();
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, [session]);
  return (
    <Frame<Part>
      title={session.template.title}
      below={session.template.stamp.asks.map(({ definition, period }) => `${definition.title} ${period}`).join("; ")}
      tabs={[
        { key: "work", label: words.tabs.work },
        { key: "send", label: words.tabs.send },
        { key: "history", label: words.tabs.history },
        { key: "figures", label: words.figures.tab },
      ]}
      tab={tab}
      onTab={setTab}
    >
      {tab === "work" && <WorkTab session={session} view={state.view} />}
      {tab === "send" && <SendTab session={session} state={state} />}
      {tab === "history" && <HistoryTab session={session} state={state} />}
      {tab === "figures" && <FiguresTab session={session.released} schoolId={session.template.stamp.schoolId} />}
    </Frame>
  );
}
