import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Clash } from "../../../core/wire/submissions";
import { useWords } from "../../words/words";
import { entryInWords } from "../parts/entryInWords";
import { Notice } from "../parts/Notice";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    marginBottom: "8px",
  },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "0 0 12px" },
});

/** Someone sent a newer version: each answer that differs, before, yours and theirs, to choose between. Gives the cells in which theirs is taken. */
export function ClashView({ clash, onSend }: { clash: Clash; onSend: (theirs: readonly string[]) => void }) {
  const styles = useStyles();
  const { clash: words } = useWords();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (cell: string, isTheirs: boolean) =>
    setTheirs((before) => {
      const next = new Set(before);
      if (isTheirs) next.add(cell);
      else next.delete(cell);
      return next;
    });
  return (
    <section aria-label={words.title}>
      <Notice tone="warning" title={words.title}>
        {words.text(clash.by, clash.at, clash.differences.length)}
      </Notice>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setTheirs(new Set())}>
          {words.allMine}
        </Button>
        <Button size="small" onClick={() => setTheirs(new Set(clash.differences.map(({ cell }) => cell)))}>
          {words.allTheirs}
        </Button>
      </div>
      {clash.differences.map(({ cell, label, where, base, yours, theirs: other }) => (
        <div key={cell} className={styles.card}>
          <p className={styles.label} id={`clash-${cell}`}>
            {label}
          </p>
          <p className={styles.quiet}>
            {where}. {words.base}: {entryInWords(base, words.blank)}
          </p>
          <RadioGroup
            aria-labelledby={`clash-${cell}`}
            value={theirs.has(cell) ? "theirs" : "mine"}
            onChange={(_, { value }) => choose(cell, value === "theirs")}
          >
            <Radio value="mine" label={`${words.mine}: ${entryInWords(yours, words.blank)}`} />
            <Radio value="theirs" label={`${words.theirs}: ${entryInWords(other, words.blank)}`} />
          </RadioGroup>
        </div>
      ))}
      <p className={styles.quiet}>{words.recorded}</p>
      <Button appearance="primary" onClick={() => onSend([...theirs])}>
        {words.send}
      </Button>
    </section>
  );
}
