import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import type { OfficeSession } from "./officeSession";
import { takeIn, type Taken } from "./takeIn";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

function Result({ taken }: { taken: Taken }) {
  const styles = useStyles();
  const words = useWords();
  const said = (): string => {
    if (taken.kind === "offline") return words.offline.service;
    if (taken.kind === "received")
      return taken.isRepeated
        ? words.officer.takenAgain(taken.school)
        : words.officer.takenOk(taken.school, taken.revision);
    const { findings = [], title, detail } = taken.problem;
    return findings.length > 0 ? words.officer.findings(findings.length) : `${title}. ${detail}`;
  };
  const findings = taken.kind === "refused" ? (taken.problem.findings ?? []) : [];
  return (
    <li className={styles.item}>
      <strong>{taken.name}</strong>: {said()}
      {findings.slice(0, 5).map(({ rule, cell, wrong, where }) => (
        <div key={`${rule} ${cell ?? ""}`} className={styles.quiet}>
          {wrong} {where}
        </div>
      ))}
    </li>
  );
}

/** Takes in returned files: as many as are chosen at once, with how far it is and what became of each. */
export function TakeIn({ office }: { office: OfficeSession }) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [all, setAll] = useState(0);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const take = async (files: FileList) => {
    setAll(files.length);
    setTaken([]);
    const returned = [...files].map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    await takeIn(office.parts.service, returned, (one) => setTaken((before) => [...before, one]));
    await office.refresh();
  };
  const received = taken.filter(({ kind }) => kind === "received").length;
  return (
    <section aria-label={words.officer.takeIn}>
      <Heading>{words.officer.takeIn}</Heading>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        hidden
        aria-label={words.officer.takeIn}
        onChange={({ target }) => {
          if (target.files && target.files.length > 0) void take(target.files);
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {words.officer.takeIn}…
      </Button>
      {all > 0 && (
        <div role="status">
          <p>
            {words.officer.taken(taken.length, all)}: {words.officer.takenCounts(received, taken.length - received)}
          </p>
          <ProgressBar value={taken.length} max={all} aria-label={words.officer.taken(taken.length, all)} />
        </div>
      )}
      <ul className={styles.list}>
        {taken.map((one) => (
          <Result key={one.name} taken={one} />
        ))}
      </ul>
    </section>
  );
}
