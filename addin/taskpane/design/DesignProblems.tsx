import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DesignProblem } from "../../../core/returns/designer/readDesign";
import { faultInWords } from "../../../core/returns/designer/faults";
import { address } from "../../../core/sheets/address";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  card: {
    padding: "8px 12px",
    marginBottom: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});

/** Everything to mend in a designer, sheet by sheet in the order it was found: the reason, and the cell, which a click selects. */
export function DesignProblems({
  problems,
  onGo,
}: {
  problems: readonly DesignProblem[];
  onGo: (problem: DesignProblem) => void;
}) {
  const styles = useStyles();
  const { design: say } = useWords();
  const sheetOf = ({ cell, path }: DesignProblem): string => cell?.sheet ?? path.replace(/ sheet$/, "");
  const cellOf = ({ cell }: DesignProblem): string => (cell ? address(cell.row, cell.column) : "");
  const sheets = [...new Set(problems.map(sheetOf))];
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet} aria-label={sheet}>
          <Heading>{sheet}</Heading>
          <ul className={styles.list}>
            {problems
              .filter((problem) => sheetOf(problem) === sheet)
              .map((problem) => (
                <li key={`${problem.path} ${problem.message}`} className={styles.card}>
                  <Link
                    as="button"
                    aria-label={say.goTo(say.place(sheet, cellOf(problem)))}
                    onClick={() => onGo(problem)}
                  >
                    {cellOf(problem) || sheet}
                  </Link>
                  : {problem.fault ? faultInWords(problem.fault, say.faults) : problem.message}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
