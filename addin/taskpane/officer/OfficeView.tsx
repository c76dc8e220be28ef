import { Select, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { onCommand } from "../../commands/commands";
import { useWords } from "../../words/words";
import { GroupName } from "../board/GroupName";
import type { PaneParts } from "../openPane";
import { Frame, type FrameTab } from "../parts/Frame";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import { openOfficeSession } from "./officeSession";
import { ProgressTab } from "./ProgressTab";
import { SchoolPanel } from "./SchoolPanel";
import { openSheetSessions, type SheetSessions } from "./sheetSessions";

// What few visits need is loaded when it is first asked for: the first screen has a budget.
const IssueForm = lazy(async () => ({
  default: (await import(/* webpackChunkName: "issueForm" */ "./IssueForm")).IssueForm,
}));
const CompareTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sheets" */ "../compare/CompareTab")).CompareTab,
}));
const BoardTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sheets" */ "../board/BoardTab")).BoardTab,
}));
const ReleaseTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "releaseTab" */ "./release/ReleaseTab")).ReleaseTab,
}));
const PeopleTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "peopleTab" */ "./people/PeopleTab")).PeopleTab,
}));

type Part = "progress" | "compare" | "board" | "release" | "people";

/**
 * What an officer, a director or an administrator sees beside a workbook that is no template: collect, compare, the board's summary; for an officer of the group what is
 * released; for an administrator who may do what.
 */
export default function OfficeView({ parts }: { parts: PaneParts }) {
  const words = useWords();
  const office = useMemo(() => openOfficeSession(parts), [parts]);
  const { person, collections, progress, trouble, isBusy } = useStore(office.store);
  const [sessions, setSessions] = useState<SheetSessions | null>(null);
  const [tab, setTab] = useState<Part>("progress");
  const [school, setSchool] = useState<string | null>(null);
  const [isIssuing, setIssuing] = useState(false);
  useEffect(() => {
    void office.open();
    let isGone = false;
    const opened = openSheetSessions(parts);
    void opened.then(({ compare, board }) => {
      if (isGone) return;
      setSessions({ compare, board });
      onCommand("refreshComparison", compare.refresh);
      onCommand("refreshBoard", board.refresh);
    });
    return () => {
      isGone = true;
      void opened.then(({ compare, board }) => Promise.all([compare.stop(), board.stop()]));
    };
  }, [office, parts]);
  const isOfficer = person?.roles.some((role) => role === "groupOfficer" || role === "trustOfficer") ?? false;
  const isGroupOfficer = person?.roles.includes("groupOfficer") ?? false;
  const isDirector = person?.roles.includes("director") ?? false;
  const isAdministrator = person?.roles.includes("administrator") ?? false;
  const collects = isOfficer || !(isDirector || isAdministrator);
  const tabs: FrameTab<Part>[] = [
    ...(collects ? [{ key: "progress" as const, label: words.officer.tabs.progress }] : []),
    ...(isOfficer ? [{ key: "compare" as const, label: words.officer.tabs.compare }] : []),
    ...(isOfficer || isDirector ? [{ key: "board" as const, label: words.officer.tabs.board }] : []),
    ...(isGroupOfficer && collections.length > 0 ? [{ key: "release" as const, label: words.release.tab }] : []),
    ...(isAdministrator ? [{ key: "people" as const, label: words.people.tab }] : []),
  ];
  const shown = tabs.some(({ key }) => key === tab) ? tab : (tabs[0]?.key ?? "progress");
  // Who does not follow a collection school by school reads the newest.
  const collection = progress?.collection ?? collections[0] ?? null;
  const chosen = progress?.schools.find(({ schoolId }) => schoolId === school) ?? null;
  // The board's summary is of every return, whichever collection asked it.
  const ofBoard = sessions ? <GroupName session={sessions.board} /> : words.product;
  const ofCollection = collection?.title ?? words.product;
  const title = shown === "board" ? ofBoard : shown === "people" ? words.people.title : ofCollection;
  if (person === null && trouble === null) return <Spinner style={{ padding: 24 }} label={words.reading} />;
  return (
    <Frame<Part>
      title={title}
      {...(person && { below: person.name })}
      tabs={tabs}
      tab={shown}
      onTab={(key) => {
        setTab(key);
        setSchool(null);
        setIssuing(false);
      }}
    >
      <Trouble trouble={trouble} onAgain={() => void office.open()} />
      <Suspense fallback={<Spinner size="small" label={words.reading} />}>
        {shown === "progress" && isIssuing && <IssueForm office={office} onDone={() => setIssuing(false)} />}
        {shown === "progress" && !isIssuing && chosen && progress && (
          <SchoolPanel
            key={chosen.schoolId}
            office={office}
            collection={progress.collection}
            school={chosen}
            isOfficer={isOfficer}
            onBack={() => setSchool(null)}
          />
        )}
        {shown !== "people" && collections.length > 1 && progress && !chosen && !isIssuing && (
          <Select
            aria-label={words.officer.collection}
            value={progress.collection.id}
            onChange={(_, { value }) => void office.choose(value)}
            style={{ marginBottom: 8 }}
          >
            {collections.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
        {shown === "progress" && !isIssuing && !chosen && !isBusy && (
          <ProgressTab
            office={office}
            progress={progress}
            isOfficer={isOfficer}
            canIssue={isGroupOfficer}
            onOpen={setSchool}
            onIssue={() => setIssuing(true)}
          />
        )}
        {shown === "compare" && sessions && <CompareTab session={sessions.compare} collection={collection} />}
        {shown === "board" && sessions && <BoardTab session={sessions.board} />}
        {shown === "release" && collection && <ReleaseTab parts={parts} collection={collection} />}
        {shown === "people" && <PeopleTab parts={parts} />}
      </Suspense>
    </Frame>
  );
}
