import { Badge, Button, Input, Link, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../words/words";
import { saveFile } from "../parts/saveFile";
import type { OfficeSession, Progress } from "./officeSession";
import { filterCounts, filterKeys, shownSchools, type FilterKey } from "./progressList";
import { TakeIn } from "./TakeIn";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", margin: "10px 0 6px" },
  narrow: { minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  name: { overflow: "hidden", textOverflow: "ellipsis" },
});

/** The colour of a status; its word stands on it always. */
export const statusColors = {
  "not started": "informative",
  submitted: "brand",
  queried: "warning",
  approved: "success",
  authorised: "success",
} as const;

/** A collection at a glance: how many have returned, each school with its status, and what an officer does next. */
export function ProgressTab({
  office,
  progress,
  isOfficer,
  canIssue,
  onOpen,
  onIssue,
}: {
  office: OfficeSession;
  progress: Progress | null;
  isOfficer: boolean;
  canIssue: boolean;
  onOpen: (schoolId: string) => void;
  onIssue: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const [filter, setFilter] = useState<FilterKey>("all");
  const [typed, setTyped] = useState("");
  const [chased, setChased] = useState<number | null>(null);
  const issue = canIssue && (
    <Button size="small" onClick={onIssue}>
      {words.officer.newCollection}
    </Button>
  );
  if (!progress)
    return (
      <>
        <p className={styles.quiet}>{words.officer.none}</p>
        {issue}
      </>
    );
  const { collection, returned, schools } = progress;
  const counts = filterCounts(schools);
  const shown = shownSchools(schools, filter, typed);
  const line = words.officer.returned(returned, schools.length);
  return (
    <>
      <p className={styles.quiet}>
        {words.officer.state[collection.state]}, {words.officer.due(collection.dueOn)}. {line}.
      </p>
      <ProgressBar value={returned} max={Math.max(1, schools.length)} thickness="large" aria-label={line} />
      <div className={styles.filters}>
        <Select
          size="small"
          className={styles.narrow}
          aria-label={words.officer.filter}
          value={filter}
          onChange={(_, { value }) => setFilter(filterKeys.find((key) => key === value) ?? "all")}
        >
          {filterKeys.map((key) => (
            <option key={key} value={key}>
              {words.officer.filters[key]} ({counts[key]})
            </option>
          ))}
        </Select>
        <Input
          size="small"
          className={styles.narrow}
          type="search"
          placeholder={words.officer.search}
          aria-label={words.officer.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </div>
      {shown.length === 0 && <p className={styles.quiet}>{words.officer.noneShown}</p>}
      <ul className={styles.list}>
        {shown.map(({ schoolId, name, status }) => (
          <li key={schoolId} className={styles.row}>
            <Link as="button" className={styles.name} onClick={() => onOpen(schoolId)}>
              {name}
            </Link>
            <Badge appearance="tint" color={statusColors[status]}>
              {words.officer.statuses[status]}
            </Badge>
          </li>
        ))}
      </ul>
      {isOfficer && (
        <>
          <div className={styles.actions}>
            {issue}
            <Button size="small" onClick={() => void office.templates().then((file) => file && saveFile(file))}>
              {words.officer.templates}
            </Button>
            <Button size="small" onClick={() => void office.chase().then(setChased)}>
              {words.officer.chase}
            </Button>
          </div>
          {chased !== null && (
            <p className={styles.quiet} role="status">
              {words.officer.chaseDone(chased)}
            </p>
          )}
          <TakeIn office={office} />
        </>
      )}
    </>
  );
}
