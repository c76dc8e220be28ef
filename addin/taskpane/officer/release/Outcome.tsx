import { useWords } from "../../../words/words";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { useStore } from "../../useStore";
import type { Act, Done, ReleaseSession } from "./releaseSession";

function DoneNotice({ done }: { done: Done }) {
  const { release: say } = useWords();
  if (done.kind === "withdrawn")
    return <Notice tone="good" title={say.withdrawn[done.planned.audience](done.planned.on)} />;
  if (done.kind === "planned") return <Notice tone="good" title={say.planned(done.planned.on)} />;
  if (done.kind === "sealed") {
    const { title, seal } = done.snapshot;
    return (
      <Notice tone="good" title={done.isSame ? say.sealedSame(title) : say.sealed(title)}>
        {say.seal(seal)}
      </Notice>
    );
  }
  const { number, madeAt, schools } = done.release;
  return done.isSame ? (
    <Notice tone="plain" title={say.same(number, madeAt)} />
  ) : (
    <Notice tone="good" title={say.made(number)}>
      {say.madeText(schools.shown, schools.asked)}
    </Notice>
  );
}

/** What became of an act, told where it was asked for: what was done, or what stands in the way. */
export function Outcome({ session, of }: { session: ReleaseSession; of: readonly Act[] }) {
  const { act, trouble, done } = useStore(session.store);
  if (!of.includes(act)) return null;
  return (
    <div style={{ marginTop: 8 }}>
      <Trouble trouble={trouble} onAgain={() => void session.again()} />
      {done !== null && <DoneNotice done={done} />}
    </div>
  );
}
