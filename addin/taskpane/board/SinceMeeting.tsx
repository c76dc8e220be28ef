import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { pupilGroups } from "../../../core/returns/pupilGroups";
import type { FigureDifference } from "../../../core/wire/releases";
import { useWords } from "../../words/words";
import { figureInCell } from "../parts/figureInCell";
import { FigureTable, type FigureRow } from "../parts/FigureTable";
import { Heading } from "../parts/Heading";
import type { SinceMeeting as Since } from "./sinceMeeting";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, margin: "4px 0" } });

/** As many rows as a director reads at a glance; the rest is a press away. */
const firstRows = 12;

const isFirstRead = ({ headline, group, of }: FigureDifference): boolean =>
  headline && group === "all" && of !== "school";

const rowOf = (each: FigureDifference): FigureRow => ({
  key: `${each.returnId} ${each.measure}.${each.group}`,
  label: each.group === "all" ? each.label : `${each.label}. ${pupilGroups[each.group].label}`,
  cells: [figureInCell(each.before, each), figureInCell(each.after, each)],
});

/** What is no longer as it was sealed for a meeting: what, from, to. The headlines of the group, its trusts and families first. */
export function SinceMeeting({ since }: { since: Since }) {
  const styles = useStyles();
  const { board: words } = useWords();
  const [isWhole, setWhole] = useState(false);
  const { meetingOn, isOver, count, places, otherReturns } = since;
  const isLong = count > firstRows;
  const headlines = places
    .map((place) => ({ ...place, differences: place.differences.filter(isFirstRead) }))
    .filter(({ differences }) => differences.length > 0);
  const first = places.slice(0, 1).map((place) => ({ ...place, differences: place.differences.slice(0, firstRows) }));
  const brief = headlines.length > 0 ? headlines : first;
  const shown = isLong && !isWhole ? brief : places;
  const caption = shown === headlines ? words.sinceHeadlines : shown === first ? words.sinceFirst : words.sinceAll;
  return (
    <>
      <Heading>{isOver ? words.since(meetingOn) : words.sinceSealed(meetingOn)}</Heading>
      <p className={styles.quiet} role="status">
        {count === 0 ? words.sinceNothing : words.sinceCount(count)}
      </p>
      {count > 0 && (
        <FigureTable
          caption={caption}
          columns={[words.figure, words.sealedThen, words.now]}
          bodies={shown.map(({ key, name, differences }) => ({ key, title: name, rows: differences.map(rowOf) }))}
        />
      )}
      {isLong && (
        <Button size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.showLess : words.showAll(count)}
        </Button>
      )}
      {otherReturns.map(({ returnId, returnTitle, before, after }) => (
        <p key={returnId} className={styles.quiet}>
          {before === null
            ? words.notSealed(`${returnTitle} ${after ?? ""}`)
            : after === null
              ? words.notShownNow(`${returnTitle} ${before}`)
              : words.otherPeriod(returnTitle, before, after)}
        </p>
      ))}
    </>
  );
}
