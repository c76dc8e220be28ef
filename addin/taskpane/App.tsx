import { FluentProvider, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { WordsProvider, wordsFor } from "../words/words";
import { Frame } from "./parts/Frame";
import { Notice } from "./parts/Notice";
import { SignInProvider } from "./parts/Trouble";
import { openPane, type Opened, type PaneParts } from "./openPane";
import { themeFor, type Lightness } from "./theme";
import type { Store } from "./store";
import { useStore } from "./useStore";

const SchoolView = lazy(() => import(/* webpackChunkName: "schoolView" */ "./school/SchoolView"));
const DesignView = lazy(() => import(/* webpackChunkName: "designView" */ "./design/DesignView"));
const SealedView = lazy(() => import(/* webpackChunkName: "sealedView" */ "./sealed/SealedView"));
const OfficeView = lazy(() => import(/* webpackChunkName: "officeView" */ "./officer/OfficeView"));

/** What the whole pane knows: how light it is, whether Excel waits for the person to leave a cell, and the last fault of ours. */
export interface PaneState {
  readonly lightness: Lightness;
  readonly isWaiting: boolean;
  readonly fault: string | null;
}

/** The pane's language and parts, as Excel and the page give them. */
export interface AppProps {
  readonly language: string;
  readonly parts: PaneParts;
  readonly pane: Store<PaneState>;
}

function Shown({ opened, parts }: { opened: Opened | null; parts: PaneParts }) {
  if (opened === null) return null;
  switch (opened.kind) {
    case "school":
      return <SchoolView session={opened.session} />;
    case "design":
      return <DesignView session={opened.session} />;
    case "sealed":
      return <SealedView session={opened.session} />;
    case "office":
      return <OfficeView parts={parts} />;
    case "outside":
    case "too old":
    case "not readable":
    case "newer design":
    case "damaged seal":
      return <Stop opened={opened} />;
  }
}

function Stop({ opened }: { opened: Exclude<Opened, { kind: "school" | "office" | "design" | "sealed" }> }) {
  const words = wordsFor(document.documentElement.lang);
  if (opened.kind === "newer design")
    return (
      <Frame title={words.product}>
        <Notice tone="bad" title={words.design.newer} />
      </Frame>
    );
  if (opened.kind === "damaged seal")
    return (
      <Frame title={words.product}>
        <Notice tone="bad" title={words.sealed.damaged}>
          {words.sealed.damagedText}
        </Notice>
      </Frame>
    );
  if (opened.kind === "not readable")
    return (
      <Frame title={words.product}>
        <Notice tone="bad" title={words.template[opened.why]} />
      </Frame>
    );
  const { title, text } = opened.kind === "outside" ? words.outside : words.tooOld;
  return (
    <Frame title={words.product}>
      <Notice tone="plain" title={title}>
        {text}
      </Notice>
      {opened.kind === "outside" && <p>{words.outside.how}</p>}
    </Frame>
  );
}

/** The pane: what it shows follows from what is open beside it. */
export function App({ language, parts, pane }: AppProps) {
  const words = wordsFor(language);
  const { lightness, isWaiting, fault } = useStore(pane);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    void openPane(parts).then(setOpened);
  }, [parts]);
  const waiting = <Spinner style={{ padding: 24 }} label={words.reading} />;
  return (
    <FluentProvider theme={themeFor(lightness)} style={{ height: "100%" }}>
      <WordsProvider value={words}>
        <SignInProvider value={parts.signIn}>
          <div style={{ display: "flex", flexDirection: "column", height: "100%" }}>
            {isWaiting && <Notice tone="warning" title={words.editing} />}
            {fault !== null && (
              <Notice tone="bad" title={words.fault.title}>
                {words.fault.text(fault)}
              </Notice>
            )}
            <div style={{ flexGrow: 1, minHeight: 0 }}>
              <Suspense fallback={waiting}>
                {opened === null ? waiting : <Shown opened={opened} parts={parts} />}
              </Suspense>
            </div>
          </div>
        </SignInProvider>
      </WordsProvider>
    </FluentProvider>
  );
}
