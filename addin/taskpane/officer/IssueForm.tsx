import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { z } from "zod";
import type { Problem } from "../../../core/wire/problems";
import type { returnListSchema } from "../../../core/wire/returns";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { DesignOffer } from "./DesignOffer";
import { issueRequestOf, startingIssue, type Issue } from "./issue";
import type { OfficeSession } from "./officeSession";

const useStyles = makeStyles({
  field: { marginBottom: "8px" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  narrow: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: "0 0 4px 32px" },
  actions: { display: "flex", gap: "8px", marginTop: "12px" },
});

/** Issues a collection: a title, what is asked about which year, and from when to when. Every school asked gets a template. */
export function IssueForm({ office, onDone }: { office: OfficeSession; onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { issue: say } = words.officer;
  const [returns, setReturns] = useState<z.infer<typeof returnListSchema>["returns"]>([]);
  const [issue, setIssue] = useState<Issue>(() =>
    startingIssue(office.parts.now(), office.store.get().progress?.collection.id ?? null),
  );
  const [trouble, setTrouble] = useState<"offline" | Problem | null>(null);
  useEffect(() => {
    void office.parts.service.returns().then((answer) => {
      if (answer.kind === "ok") setReturns(answer.value.returns.filter(({ respondent }) => respondent === "school"));
      if (answer.kind === "offline") setTrouble("offline");
    });
  }, [office]);
  const change = (part: Partial<Issue>) => setIssue((before) => ({ ...before, ...part }));
  const send = async () => {
    const answer = await office.issue(issueRequestOf(issue));
    if (answer.kind === "ok") return onDone();
    setTrouble(answer.kind === "problem" ? answer.problem : "offline");
  };
  const isComplete = issue.title.trim() !== "" && issue.returnIds.length > 0 && /^\d{4}\/\d{2}$/.test(issue.period);
  return (
    <>
      <Heading>{words.officer.newCollection}</Heading>
      <Trouble trouble={trouble} onAgain={() => void send()} />
      <Field className={styles.field} label={say.title} hint={say.titleHint} size="small">
        <Input size="small" value={issue.title} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <Field className={styles.field} label={say.period} hint={say.periodHint} size="small">
        <Input size="small" value={issue.period} onChange={(_, { value }) => change({ period: value })} />
      </Field>
      <div className={styles.pair}>
        <Field className={styles.narrow} label={say.opens} size="small">
          <Input
            size="small"
            type="date"
            value={issue.opensOn}
            onChange={(_, { value }) => change({ opensOn: value })}
          />
        </Field>
        <Field className={styles.narrow} label={say.due} size="small">
          <Input size="small" type="date" value={issue.dueOn} onChange={(_, { value }) => change({ dueOn: value })} />
        </Field>
      </div>
      <Heading>{say.returns}</Heading>
      {returns.map(({ id, title, fields }) => (
        <div key={id}>
          <Checkbox
            label={title}
            checked={issue.returnIds.includes(id)}
            onChange={(_, { checked }) =>
              change({
                returnIds: checked === true ? [...issue.returnIds, id] : issue.returnIds.filter((each) => each !== id),
              })
            }
          />
          <p className={styles.quiet}>{say.cells(fields)}</p>
        </div>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!isComplete} onClick={() => void send()}>
          {say.button}
        </Button>
        <Button onClick={onDone}>{words.back}</Button>
      </div>
      <DesignOffer service={office.parts.service} returns={returns} />
    </>
  );
}
