import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { publishedMark } from "../../../core/comparison/figureText";
import { valueCodes, type ValueCode } from "../../../core/entries/entry";
import { useWords } from "../../words/words";
import type { FigureInCell } from "./figureInCell";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "0 0 4px",
  },
  caption: {
    textAlign: "left",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    padding: "12px 0 4px",
  },
  head: {
    textAlign: "right",
    verticalAlign: "bottom",
    padding: "4px 0 4px 6px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  first: { textAlign: "left", paddingLeft: 0 },
  place: { textAlign: "left", padding: "10px 0 2px", fontWeight: tokens.fontWeightSemibold },
  label: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "6px 0 2px",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: "6px 0 2px 6px",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  n: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  below: {
    color: tokens.colorNeutralForeground2,
    padding: "0 0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBottom: "6px" },
  key: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: "0 0 8px" },
});

/** A row of a table of figures: what it is called, what is said of it on a line of its own, and its figures, one for each column. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly below?: string;
  readonly cells: readonly (FigureInCell | null)[];
}

/** Rows under one name; without `title` they stand alone. */
export interface FigureRows {
  readonly key: string;
  readonly title?: string;
  readonly rows: readonly FigureRow[];
}

/** Figures as a table that fits the narrowest pane: each with the numbers it is of, and the codes among them explained below. */
export function FigureTable({
  caption,
  columns: [first, ...columns],
  bodies,
}: {
  caption: string;
  columns: readonly [string, ...string[]];
  bodies: readonly FigureRows[];
}) {
  const styles = useStyles();
  const { figures: words } = useWords();
  const texts = new Set(
    bodies.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ""))),
  );
  const codes = (Object.keys(valueCodes) as ValueCode[]).filter((code) => texts.has(code));
  const said = [
    ...codes.map((code) => `${code}: ${words.codes[code]}`),
    ...([...texts].some((text) => text.endsWith(publishedMark)) ? [`${publishedMark} ${words.published}`] : []),
  ];
  const numbers = ({ numerator, n }: FigureInCell): string | null =>
    n === null ? null : numerator === null ? words.n(n) : words.of(numerator, n);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <colgroup>
          <col style={{ width: columns.length > 2 ? "34%" : "46%" }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {first}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {bodies.map(({ key, title, rows }) => (
          <tbody key={key}>
            {title !== undefined && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className={styles.place}>
                  {title}
                </th>
              </tr>
            )}
            {rows.flatMap(({ key: row, label, below, cells }) => [
              <tr key={row}>
                <th scope="row" className={mergeClasses(styles.label, below === undefined && styles.line)}>
                  {label}
                </th>
                {columns.map((column, index) => {
                  const cell = cells[index] ?? null;
                  return (
                    <td key={column} className={mergeClasses(styles.cell, below === undefined && styles.line)}>
                      {cell?.text ?? "–"}
                      {cell && numbers(cell) !== null && <span className={styles.n}>{numbers(cell)}</span>}
                    </td>
                  );
                })}
              </tr>,
              ...(below === undefined
                ? []
                : [
                    <tr key={`${row} below`}>
                      <td colSpan={columns.length + 1} className={styles.below}>
                        {below}
                      </td>
                    </tr>,
                  ]),
            ])}
          </tbody>
        ))}
      </table>
      {said.map((line) => (
        <p key={line} className={styles.key}>
          {line}
        </p>
      ))}
    </>
  );
}
