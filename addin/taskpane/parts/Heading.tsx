import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "8px",
    margin: "16px 0 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** A heading of a part of the pane, with a quiet word at its right. */
export function Heading({ children, aside }: { children: ReactNode; aside?: string }) {
  const styles = useStyles();
  return (
    <h2 className={styles.heading}>
      <span>{children}</span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </h2>
  );
}
