import { Button } from "@fluentui/react-components";
import type { Problem } from "../../../core/wire/problems";
import { useWords } from "../../words/words";
import { Notice } from "./Notice";

/** What stands in the way: no connection, or what the service said; nothing where nothing does. */
export function Trouble({ trouble, onAgain }: { trouble: "offline" | Problem | null; onAgain: () => void }) {
  const words = useWords();
  if (trouble === null) return null;
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
