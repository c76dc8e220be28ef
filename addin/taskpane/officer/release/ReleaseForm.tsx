import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { audiences, type Audience } from "../../../../core/protection/rules";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import type { Held } from "./held";
import { Outcome } from "./Outcome";
import type { ReleaseSession } from "./releaseSession";
import { WhatItHolds } from "./WhatItHolds";

const useStyles = makeStyles({
  field: { marginBottom: "8px" },
  quiet: { color: tokens.colorNeutralForeground2, margin: "8px 0", fontSize: tokens.fontSizeBase200 },
});

const order = ["board", "schools", "public"] as const satisfies readonly Audience[];

/** Asks who is shown the collection and when, says what they would be shown, and releases it. `today` is a civil date. */
export function ReleaseForm({
  session,
  held,
  isBusy,
  today,
}: {
  session: ReleaseSession;
  held: Held;
  isBusy: boolean;
  today: string;
}) {
  const styles = useStyles();
  const { release: say } = useWords();
  const [audience, setAudience] = useState<Audience>("board");
  const [isPlanned, setPlanned] = useState(false);
  const [on, setOn] = useState("");
  const isEarly = isPlanned && on !== "" && on <= today;
  const canRelease = !isBusy && (!isPlanned || on > today);
  return (
    <section aria-label={say.heading}>
      <Field className={styles.field} label={say.toWhom} hint={say.reads[audience]} size="small">
        <RadioGroup
          value={audience}
          onChange={(_, { value }) => setAudience(audiences.find((each) => each === value) ?? "board")}
        >
          {order.map((each) => (
            <Radio key={each} value={each} label={say.audiences[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field className={styles.field} label={say.when} size="small">
        <RadioGroup
          layout="horizontal"
          value={isPlanned ? "day" : "now"}
          onChange={(_, { value }) => setPlanned(value === "day")}
        >
          <Radio value="now" label={say.now} />
          <Radio value="day" label={say.onDay} />
        </RadioGroup>
      </Field>
      {isPlanned && (
        <Field
          className={styles.field}
          label={say.day}
          hint={say.dayHint}
          size="small"
          {...(isEarly && { validationMessage: say.notLater })}
        >
          <Input size="small" type="date" value={on} onChange={(_, { value }) => setOn(value)} />
        </Field>
      )}
      <Heading>{say.holds}</Heading>
      <WhatItHolds held={held} audience={audience} />
      <p className={styles.quiet}>{say.never}</p>
      <Button
        appearance="primary"
        disabledFocusable={!canRelease}
        onClick={() => void session.release(audience, isPlanned ? on : null)}
      >
        {isPlanned && on > today ? say.plan[audience](on) : say.button[audience]}
      </Button>
      <Outcome session={session} of={["release"]} />
    </section>
  );
}
