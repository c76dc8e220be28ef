import { Badge, Button, Field, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { z } from "zod";
import type { CollectionSummary, SchoolProgress } from "../../../core/wire/collections";
import type { Problem } from "../../../core/wire/problems";
import type { historySchema, revisionSchema } from "../../../core/wire/submissions";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import { Past } from "../parts/Past";
import { Trouble } from "../parts/Trouble";
import type { OfficeSession } from "./officeSession";
import { statusColors } from "./ProgressTab";

type Decision = "query" | "approve" | "authorise";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", margin: "8px 0" },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
  note: { margin: "0 0 8px", paddingLeft: "10px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

interface Looked {
  readonly history: z.infer<typeof historySchema>;
  readonly revision: z.infer<typeof revisionSchema> | null;
}

/** One school in a collection: what it sent and explained, and the officer's decision on it. */
export function SchoolPanel({
  office,
  collection,
  school,
  isOfficer,
  onBack,
}: {
  office: OfficeSession;
  collection: CollectionSummary;
  school: SchoolProgress;
  isOfficer: boolean;
  onBack: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { service } = office.parts;
  const { schoolId, name, status, revision, laestab } = school;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [trouble, setTrouble] = useState<"offline" | Problem | null>(null);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState<Decision | null>(null);

  const look = useCallback(async () => {
    const history = await service.history(collection.id, schoolId);
    if (history.kind === "offline") return setTrouble("offline");
    if (history.kind === "problem") return setTrouble(history.problem);
    if (history.kind !== "ok") return;
    const newest = history.value.revision;
    const whole = newest === 0 ? null : await service.revision(collection.id, schoolId, newest);
    setLooked({ history: history.value, revision: whole?.kind === "ok" ? whole.value : null });
  }, [service, collection.id, schoolId]);
  useEffect(() => {
    void look();
  }, [look, revision, status]);

  const decide = async (decision: Decision) => {
    setTrouble(null);
    const answer = await service.decide(collection.id, schoolId, revision, {
      decision,
      from: status,
      ...(decision === "query" && { reason }),
    });
    if (answer.kind === "offline") setTrouble("offline");
    if (answer.kind === "problem") setTrouble(answer.problem);
    if (answer.kind === "ok") {
      setDone(decision);
      setReason("");
    }
    await office.refresh();
  };

  const notes = looked?.revision?.findings.filter(({ note }) => note?.given) ?? [];
  const canApprove = status === "submitted" || status === "queried";
  const canQuery = status !== "queried";
  return (
    <>
      <Button size="small" appearance="subtle" onClick={onBack}>
        ← {words.back}
      </Button>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Badge appearance="tint" color={statusColors[status]}>
          {words.officer.statuses[status]}
        </Badge>
      </div>
      <Trouble trouble={trouble} onAgain={() => void look()} />
      {done !== null && <p role="status">{words.officer.school.decided[done]}</p>}
      <p className={styles.quiet}>
        {school.by !== null && school.receivedAt !== null
          ? words.officer.school.sent(revision, school.by, school.receivedAt)
          : words.officer.school.nothing}
      </p>
      {looked?.revision && looked.revision.entries["sign_off.declaration"] === undefined && (
        <p className={styles.quiet}>{words.officer.school.notSigned}</p>
      )}
      <Button size="small" onClick={() => void office.openTemplate(laestab)}>
        {words.officer.templateHere}
      </Button>
      {isOfficer && revision > 0 && (
        <>
          <div className={styles.actions}>
            {canApprove && (
              <Button appearance="primary" size="small" onClick={() => void decide("approve")}>
                {words.officer.school.approve}
              </Button>
            )}
            {status === "approved" && (
              <Button appearance="primary" size="small" onClick={() => void decide("authorise")}>
                {words.officer.school.authorise}
              </Button>
            )}
          </div>
          {canQuery && (
            <>
              <Field label={words.officer.school.reason} hint={words.officer.school.reasonHint} size="small">
                <Textarea size="small" rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
              </Field>
              <Button size="small" disabled={reason.trim() === ""} onClick={() => void decide("query")}>
                {words.officer.school.query}
              </Button>
            </>
          )}
        </>
      )}
      {notes.length > 0 && (
        <>
          <Heading>{words.officer.school.notes}</Heading>
          {notes.map(({ rule, cell, wrong, note }) => (
            <div key={`${rule} ${cell ?? ""}`} className={styles.note}>
              {wrong} <em>{looked?.revision?.notes[note?.cell ?? ""]}</em>
            </div>
          ))}
        </>
      )}
      <Heading>{words.tabs.history}</Heading>
      {looked ? <Past history={looked.history} /> : <Spinner size="small" />}
    </>
  );
}
