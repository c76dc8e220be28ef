import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { z } from "zod";
import type { Problem } from "../../../core/wire/problems";
import type { returnListSchema } from "../../../core/wire/returns";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { useWords } from "../../words/words";
import type { PaneParts } from "../openPane";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: "0 0 8px" },
  field: { marginBottom: "8px" },
});

/** Opens the return designer as a new workbook: empty, or with a return there is, for its next version. */
export function DesignOffer({
  service,
  returns,
}: {
  service: PaneParts["service"];
  returns: z.infer<typeof returnListSchema>["returns"];
}) {
  const styles = useStyles();
  const { design: say } = useWords();
  const [from, setFrom] = useState("");
  const [trouble, setTrouble] = useState<"offline" | Problem | null>(null);
  const open = async () => {
    setTrouble(null);
    const answer = await service.designer(from === "" ? null : from);
    if (answer.kind === "ok") return openNewWorkbook(answer.value);
    if (answer.kind !== "unchanged") setTrouble(answer.kind === "offline" ? "offline" : answer.problem);
  };
  return (
    <section aria-label={say.offer}>
      <Heading>{say.offer}</Heading>
      <p className={styles.quiet}>{say.offerText}</p>
      <Field className={styles.field} label={say.from} size="small">
        <Select size="small" value={from} onChange={(_, { value }) => setFrom(value)}>
          <option value="">{say.fromNothing}</option>
          {returns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Button size="small" onClick={() => void open()}>
        {say.openDesigner}
      </Button>
      <Trouble trouble={trouble} onAgain={() => void open()} />
    </section>
  );
}
