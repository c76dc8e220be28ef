import { Button } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { Problem } from "../../../core/wire/problems";
import { useWords } from "../../words/words";
import { Notice } from "./Notice";

const SignInContext = createContext<() => Promise<void>>(() => Promise.resolve());

/** Gives the views below it the way to sign in. */
export const SignInProvider = SignInContext.Provider;

/** Nobody is signed in: the button that lets somebody, and then goes on with what was asked. `text`: what signing in is for here. */
export function SignedOut({ onAgain, text }: { onAgain: () => void; text?: string }) {
  const { signIn: words } = useWords();
  const ask = useContext(SignInContext);
  const button = (
    <Button appearance="primary" onClick={() => void ask().then(onAgain)}>
      {words.button}
    </Button>
  );
  return (
    <Notice tone="warning" title={words.title} actions={button}>
      {text ?? words.text}
    </Notice>
  );
}

/** What stands in the way: no connection, nobody signed in, or what the service said; nothing where nothing does. */
export function Trouble({ trouble, onAgain }: { trouble: "offline" | Problem | null; onAgain: () => void }) {
  const words = useWords();
  if (trouble === null) return null;
  if (trouble !== "offline" && trouble.status === 401) return <SignedOut onAgain={onAgain} />;
  const again = <Button onClick={onAgain}>{words.tryAgain}</Button>;
  return trouble === "offline" ? (
    <Notice tone="warning" title={words.offline.title} actions={again}>
      {words.offline.service}
    </Notice>
  ) : (
    <Notice tone="bad" title={trouble.title} actions={again}>
      {trouble.detail}
      {trouble.issues?.map(({ path, message }) => (
        <div key={path}>
          {path}: {message}
        </div>
      ))}
    </Notice>
  );
}
