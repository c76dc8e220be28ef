import { Spinner } from "@fluentui/react-components";
import { useWords } from "../../words/words";
import { Frame } from "../parts/Frame";
import { Notice } from "../parts/Notice";
import { useStore } from "../useStore";
import type { DesignSession } from "./designSession";
import { DesignProblems } from "./DesignProblems";
import { Publishing } from "./Publishing";
import { WhatItBecomes } from "./WhatItBecomes";

/** An officer's pane beside a return designer: what is left to mend, what the return becomes, its template to look at, and publishing it. */
export default function DesignView({ session }: { session: DesignSession }) {
  const words = useWords();
  const { design: say } = words;
  const { designed, isBusy } = useStore(session.store);
  if (!("definition" in designed))
    return (
      <Frame title={say.title}>
        <Notice tone="warning" title={say.left(designed.problems.length)}>
          {say.leftText}
        </Notice>
        <DesignProblems problems={designed.problems} onGo={(problem) => void session.go(problem)} />
      </Frame>
    );
  const { definition, places } = designed;
  return (
    <Frame title={say.title} below={definition.title}>
      <Notice tone="good" title={say.ready}>
        {say.readyText}
      </Notice>
      <WhatItBecomes definition={definition} />
      <Publishing session={session} definition={definition} version={places.version} />
      {isBusy && <Spinner size="small" label={words.compare.refreshing} />}
    </Frame>
  );
}
