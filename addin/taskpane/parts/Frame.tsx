import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { padding: "10px 16px 0" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    overflowWrap: "anywhere",
  },
  below: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: "6px" },
  body: { flexGrow: 1, overflowY: "auto", padding: "12px 16px 16px" },
  foot: { padding: "10px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** One tab of a frame: its key and what it is called. */
export interface FrameTab<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/** The pane's frame: what it is about, tabs, the scrolling part, and what is always at hand at the foot. */
export function Frame<Key extends string>({
  title,
  below,
  tabs = [],
  tab,
  onTab,
  foot,
  children,
}: {
  title: ReactNode;
  below?: string;
  tabs?: readonly FrameTab<Key>[];
  tab?: Key;
  onTab?: (key: Key) => void;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {below !== undefined && <p className={styles.below}>{below}</p>}
        </div>
        {tabs.length > 0 && (
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={tab ?? null}
            onTabSelect={(_, { value }) => {
              const chosen = tabs.find(({ key }) => key === value);
              if (chosen) onTab?.(chosen.key);
            }}
          >
            {tabs.map(({ key, label }) => (
              <Tab key={key} value={key} id={`tab-${key}`} aria-controls="part">
                {label}
              </Tab>
            ))}
          </TabList>
        )}
      </header>
      <main className={styles.body} tabIndex={-1}>
        <div id="part" {...(tab !== undefined && { role: "tabpanel", "aria-labelledby": `tab-${tab}` })}>
          {children}
        </div>
      </main>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
