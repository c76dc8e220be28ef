import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    padding: "8px 12px",
    marginBottom: "12px",
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  good: {
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    borderLeftColor: tokens.colorStatusWarningBorderActive,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  bad: { borderLeftColor: tokens.colorStatusDangerBorderActive, backgroundColor: tokens.colorStatusDangerBackground1 },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: "2px 0 0", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** Something the person is told at once, also by a screen reader: what is so, in words, and what can be done. */
export function Notice({
  tone,
  title,
  children,
  actions,
}: {
  tone: "good" | "warning" | "bad" | "plain";
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const styles = useStyles();
  const look = tone === "plain" ? "" : ` ${styles[tone]}`;
  return (
    <div className={`${styles.notice}${look}`} role={tone === "bad" ? "alert" : "status"}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
