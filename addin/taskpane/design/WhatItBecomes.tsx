import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReturnDefinition } from "../../../core/returns/definition";
import { typedCells } from "../../../core/returns/typedCells";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0", overflowWrap: "anywhere" },
  list: { margin: "0 0 8px", paddingLeft: "18px" },
});

/** What a designed return becomes once it is published: its id and version, its sheets, and the cells a school types beside the budget. */
export function WhatItBecomes({ definition }: { definition: ReturnDefinition }) {
  const styles = useStyles();
  const { design: say } = useWords();
  const { id, version, summary, sections, rules, measures, phases } = definition;
  const questions = sections.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <>
      <Heading>{say.becomes}</Heading>
      <p className={styles.quiet}>{say.version(id, version)}</p>
      <p className={styles.quiet}>{summary}</p>
      <p className={styles.quiet}>{say.counts(questions, rules.length, measures.length)}</p>
      <ul className={styles.list}>
        {sections.map(({ id: section, label, fields }) => (
          <li key={section}>{say.sheet(label, fields.length)}</li>
        ))}
      </ul>
      {phases.map((phase) => {
        const cells = typedCells(definition, phase);
        const budget = definition.typedCells[phase] ?? cells;
        const line = say.typed(say.phases[phase], cells, budget);
        return (
          <div key={phase}>
            <p className={styles.quiet}>{line}</p>
            <ProgressBar value={cells} max={Math.max(1, budget)} thickness="large" aria-label={line} />
          </div>
        );
      })}
    </>
  );
}
