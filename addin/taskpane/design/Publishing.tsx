import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReturnDefinition } from "../../../core/returns/definition";
import type { DesignPlace } from "../../../core/returns/designer/readDesign";
import { address } from "../../../core/sheets/address";
import { useWords } from "../../words/words";
import { Notice } from "../parts/Notice";
import { saveFile } from "../parts/saveFile";
import { Trouble } from "../parts/Trouble";
import { useStore } from "../useStore";
import type { DesignSession } from "./designSession";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, margin: "12px 0 8px", fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "12px 0 8px" },
});

/** Tries a designed return and publishes it: the sample template first, then what never changes. `version`: where the workbook says which version it is. */
export function Publishing({
  session,
  definition,
  version,
}: {
  session: DesignSession;
  definition: ReturnDefinition;
  version: DesignPlace;
}) {
  const styles = useStyles();
  const { design: say } = useWords();
  const { published, trouble, isBusy } = useStore(session.store);
  const save = (bytes: Uint8Array): void => saveFile({ name: say.sampleName(definition.title), bytes });
  const isRefused = trouble !== null && trouble !== "offline" && (trouble.status === 409 || trouble.status === 422);
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void session.openSample()}>
          {say.tryOpen}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void session.saveSample(save)}>
          {say.trySave}
        </Button>
      </div>
      <p className={styles.quiet}>
        {say.tried} {say.never}
      </p>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void session.publish()}>
        {say.publish(definition.version)}
      </Button>
      <div style={{ marginTop: 8 }}>
        {trouble !== null && trouble !== "offline" && trouble.status === 403 ? (
          <Notice tone="warning" title={say.mayNot} />
        ) : (
          <Trouble trouble={trouble} onAgain={() => void session.again()} />
        )}
        {isRefused && (
          <Link as="button" onClick={() => void session.go(version)}>
            {say.goToVersion(
              version.cell
                ? say.place(version.cell.sheet, address(version.cell.row, version.cell.column))
                : version.words,
            )}
          </Link>
        )}
        {published !== null && (
          <Notice
            tone={published.isSame ? "plain" : "good"}
            title={
              published.isSame
                ? say.publishedSame(published.title, published.version)
                : say.published(published.title, published.version)
            }
          >
            {say.publishedText}
          </Notice>
        )}
      </div>
    </>
  );
}
