import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../words/words";
import { Heading } from "../parts/Heading";
import type { ReturnView, SectionView } from "./returnView";
import type { SchoolSession } from "./schoolSession";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  row: {
    listStyleType: "none",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

function SectionRow({ section, session }: { section: SectionView; session: SchoolSession }) {
  const styles = useStyles();
  const { school } = useWords();
  const { sheet, role, asked, filled, errors, queries, imported, corrected, isConfirmed } = section;
  const state = [
    ...(errors > 0 ? [school.toMend(errors)] : []),
    ...(queries > 0 ? [school.toExplain(queries)] : []),
  ].join(", ");
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Link as="button" aria-label={school.goToSheet(sheet)} onClick={() => void session.selectSheet(sheet)}>
          {sheet}
        </Link>
        <span className={styles.number}>{school.sectionCells(filled, asked)}</span>
      </div>
      <div className={styles.quiet}>
        {role}
        {state !== "" && `: ${state}`}
      </div>
      {imported > 0 && <div className={styles.quiet}>{school.imported(imported, corrected)}</div>}
      {isConfirmed !== null && (
        <Checkbox
          label={school.confirm(sheet)}
          checked={isConfirmed}
          onChange={(_, { checked }) => void session.confirm(sheet, checked === true)}
        />
      )}
    </li>
  );
}

/** The sheets of a return: how far each is, whose it is, and its imported figures to confirm. */
export function SectionList({ session, view }: { session: SchoolSession; view: ReturnView }) {
  const styles = useStyles();
  const { school } = useWords();
  return (
    <section>
      <Heading>{school.sections}</Heading>
      <ul className={styles.list}>
        {view.sections.map((section) => (
          <SectionRow key={section.sheet} section={section} session={session} />
        ))}
      </ul>
    </section>
  );
}
