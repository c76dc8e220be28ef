import { useWords } from "../../words/words";
import { useStore } from "../useStore";
import type { BoardSession } from "./boardSession";

/** Whose summary stands in the workbook: the group's name; the product's until there is one. */
export function GroupName({ session }: { session: BoardSession }) {
  const words = useWords();
  const { pushed } = useStore(session.store);
  return <>{pushed?.title ?? words.product}</>;
}
