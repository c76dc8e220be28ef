import { Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { pupilGroups, type PupilGroup } from "../../../core/returns/pupilGroups";
import { useWords } from "../../words/words";
import { FigureTable, type FigureRow } from "../parts/FigureTable";
import { Heading } from "../parts/Heading";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import { groupsOf, ownFigures, type OwnFigure, type OwnReturn } from "./ownFigures";
import type { ReleasedSession, ReleasedState } from "./releasedSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
  list: { margin: "0 0 8px", paddingLeft: "18px" },
  field: { marginBottom: "8px" },
});

/** How a figure stands, in one line: against England, and on the year before. */
function useStandingInWords() {
  const { figures: words } = useWords();
  return ({ verdict, change }: OwnFigure): string | undefined => {
    const said = [
      ...(verdict ? [words.verdicts[verdict.of] + (verdict.years > 1 ? words.years(verdict.years) : "")] : []),
      ...(change ? [words.changes[change.of](change.period)] : []),
    ];
    return said.length === 0 ? undefined : `${said.join(". ")}.`;
  };
}

function Return({ own }: { own: OwnReturn }) {
  const styles = useStyles();
  const { figures: words } = useWords();
  const standing = useStandingInWords();
  const { title, beside, figures, without } = own;
  const isTrust = beside.of === "trust";
  const rows = figures.map((each): FigureRow => {
    const below = standing(each);
    const { measure, label } = each;
    const cells = [each.own, each.beside, each.england];
    return { key: measure, label, cells, ...(below !== undefined && { below }) };
  });
  return (
    <section>
      {figures.length === 0 ? (
        <Heading>{title}</Heading>
      ) : (
        <FigureTable
          caption={title}
          columns={[words.measure, words.own, isTrust ? words.trust : words.allSchools, words.england]}
          bodies={[{ key: "figures", rows }]}
        />
      )}
      {without.length > 0 && (
        <details className={styles.quiet}>
          <summary>{words.without(without.length)}</summary>
          <ul className={styles.list}>
            {without.map(({ label, code }) => (
              <li key={label}>
                {label}: {words.codes[code]} ({code})
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.quiet}>{isTrust ? words.besideTrust(beside.name) : words.besideGroup(beside.name)}</p>
    </section>
  );
}

function Shown({ shown, schoolId }: { shown: NonNullable<ReleasedState["shown"]>; schoolId: string }) {
  const styles = useStyles();
  const { figures: words } = useWords();
  const [wanted, setGroup] = useState<PupilGroup>("all");
  const groups = groupsOf(shown.comparisons, schoolId);
  const group = groups.find((each) => each === wanted) ?? groups[0];
  const isAsked = shown.comparisons.some(({ schools }) => schools.some((each) => each.schoolId === schoolId));
  return (
    <>
      <p className={styles.quiet}>{words.released(shown.madeAt, shown.asOf)}</p>
      {group === undefined ? (
        <Notice tone="plain" title={isAsked ? words.noneOfYours : words.notAsked} />
      ) : (
        <>
          {groups.length > 1 && (
            <Field label={words.group} size="small">
              <Select
                size="small"
                value={group}
                onChange={(_, { value }) => setGroup(groups.find((each) => each === value) ?? "all")}
              >
                {groups.map((each) => (
                  <option key={each} value={each}>
                    {pupilGroups[each].label}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {ownFigures(shown.comparisons, schoolId, group).map((own) => (
            <Return key={own.key} own={own} />
          ))}
        </>
      )}
    </>
  );
}

/** A school's own figures beside its trust's and England's, as they were released to schools. */
export function FiguresTab({ session, schoolId }: { session: ReleasedSession; schoolId: string }) {
  const styles = useStyles();
  const words = useWords();
  const { releases, shown, trouble } = useStore(session.store);
  useEffect(() => {
    void session.look();
  }, [session]);
  return (
    <>
      <Trouble trouble={trouble} onAgain={() => void session.look()} />
      {releases === null && trouble === null && <Spinner size="small" label={words.figures.looking} />}
      {releases?.length === 0 && (
        <Notice tone="plain" title={words.figures.none}>
          {words.figures.noneText}
        </Notice>
      )}
      {releases !== null && releases.length > 1 && shown && (
        <Field label={words.figures.release} size="small" className={styles.field}>
          <Select size="small" value={shown.id} onChange={(_, { value }) => void session.choose(value)}>
            {releases.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {releases !== null && shown && <Shown shown={shown} schoolId={schoolId} />}
    </>
  );
}
