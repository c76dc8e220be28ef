import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useWords } from "../../words/words";
import { entryInWords } from "../parts/entryInWords";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import type { CompareSession, CompareState, FigureSource } from "./compareSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
  list: { margin: "0 0 8px", paddingLeft: "18px" },
  value: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: "0" },
  card: {
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cells: { margin: "4px 0 0", padding: 0, listStyleType: "none" },
  cell: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

function Source({ source }: { source: FigureSource }) {
  const styles = useStyles();
  const words = useWords();
  const { figure, sent } = source;
  const value =
    figure.value === null
      ? (figure.code ?? figure.missing ?? "–")
      : figure.numerator !== null && figure.denominator !== null
        ? `${Math.round(figure.value * 1000) / 10}%`
        : String(figure.value);
  const pupils =
    figure.numerator !== null && figure.denominator !== null ? ` (${figure.numerator} / ${figure.denominator})` : "";
  return (
    <div className={styles.card}>
      <p className={styles.value}>{value}</p>
      <p className={styles.quiet}>
        {source.name}. {source.measure.label}
        {pupils}. {source.group.label}, {source.period}.
      </p>
      <p className={styles.quiet}>
        {sent ? words.compare.from(sent.revision, sent.by.name, sent.receivedAt) : words.compare.importedFrom}
      </p>
      {source.cells.length > 0 && (
        <>
          <strong>{words.compare.inWorkbook}</strong>
          <ul className={styles.cells}>
            {source.cells.map(({ cell, label, where, entry }) => (
              <li key={cell} className={styles.cell}>
                {label}: <strong>{entryInWords(entry, words.clash.blank)}</strong>
                <div className={styles.quiet}>{where}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Changes({ state }: { state: CompareState }) {
  const styles = useStyles();
  const words = useWords();
  const { changes } = state;
  if (changes === null) return null;
  return (
    <>
      <Heading>{words.compare.changed}</Heading>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{words.compare.nothingChanged}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map(({ schoolId, name, status, revision }) => (
            <li key={schoolId}>
              {name}: {words.officer.statuses[status].toLowerCase()}
              {revision > 0 && `, ${words.compare.version(revision)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Puts the comparison into the workbook, keeps it up to date, says what changed and where a selected figure comes from. */
export function CompareTab({
  session,
  collection,
}: {
  session: CompareSession;
  collection: { readonly id: string; readonly title: string } | null;
}) {
  const styles = useStyles();
  const words = useWords();
  const state = useStore(session.store);
  const { pushed, isWorking, last, lookedAt, figure, trouble, live } = state;
  const isOther = pushed !== null && collection !== null && pushed.collection !== collection.id;
  return (
    <>
      <Trouble trouble={trouble} onAgain={() => void session.refresh()} />
      {pushed ? (
        <Notice tone="plain" title={pushed.title}>
          {words.compare.asAt(pushed.asOf)}. {lookedAt !== null && words.compare.fresh(lookedAt)}{" "}
          {live === "live" ? words.compare.live : live === "polling" ? words.compare.polling : ""}
        </Notice>
      ) : (
        <p className={styles.quiet}>{words.compare.none}</p>
      )}
      {isWorking ? (
        <Spinner size="small" label={words.compare.refreshing} />
      ) : (
        <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
          {pushed && <Button onClick={() => void session.refresh()}>{words.compare.refresh}</Button>}
          {collection && (!pushed || isOther) && (
            <Button appearance="primary" onClick={() => void session.push(collection.id, collection.title)}>
              {words.compare.put(collection.title)}
            </Button>
          )}
        </div>
      )}
      {last && (
        <p className={styles.quiet} role="status">
          {words.compare.wrote(last.sheets, last.milliseconds)} {last.kept > 0 && words.compare.kept(last.kept)}{" "}
          {last.restored.length > 0 && words.restored(last.restored.join(", "))}
        </p>
      )}
      {pushed && <p className={styles.quiet}>{words.compare.beside}</p>}
      <Changes state={state} />
      {pushed && (
        <>
          <Heading>{words.compare.whereFrom}</Heading>
          <div aria-live="polite">
            {figure === null && <p className={styles.quiet}>{words.compare.selectOne}</p>}
            {figure === "none" && <p className={styles.quiet}>{words.compare.notOurs}</p>}
            {figure !== null && figure !== "none" && <Source source={figure} />}
          </div>
        </>
      )}
    </>
  );
}
