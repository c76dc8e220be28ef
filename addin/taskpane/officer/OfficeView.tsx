import type { PaneParts } from "../openPane";
import { Frame } from "../parts/Frame";
import { useWords } from "../../words/words";

export default function OfficeView({ parts }: { parts: PaneParts }) {
  const words = useWords();
  return <Frame title={words.product}>{parts.host}</Frame>;
}
