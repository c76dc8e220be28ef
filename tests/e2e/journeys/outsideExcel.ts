import { look } from "../look";
import { emptyPage, journey, site } from "../stage";

journey("outside Excel the pane says what to do", async () => {
  const page = await emptyPage({ width: 350, height: 378 });
  await page.goto(`${site().url}/addin/taskpane.html`);
  await page.getByText("Open Trustwide in Excel").waitFor();
  await look(page, page.mainFrame(), "outside Excel");
  await page.close();
});
