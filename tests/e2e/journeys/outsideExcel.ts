import { look } from "../look";
import { emptyPage, journey, pictures, site } from "../stage";

journey("outside Excel the pane says what to do", async () => {
  const page = await emptyPage({ width: 350, height: 378 });
  await page.goto(`${site().url}/addin/taskpane.html`);
  await page.getByText("Open Trustwide in Excel").waitFor();
  await look(page, page.mainFrame(), "outside Excel");
  await page.close();
});

journey("the workbench says who there is where it is opened as nobody", async () => {
  const page = await emptyPage();
  page.on("dialog", (dialog) => void dialog.accept());
  for (const [query, called] of [
    ["as=nobody", "nobody"],
    ["as=trust&trust=tru_three", "trust tru_three"],
  ] as const) {
    await page.goto(`${site().url}/workbench?${query}`);
    await page
      .getByText(
        `Nobody here is called "${called}". There is as=officer, as=board, as=administrator, ` +
          "as=trust with trust=tru_one or tru_two, as=school with school= and its LAESTAB.",
      )
      .waitFor();
  }
  await page.screenshot({ path: `${pictures}/workbench, opened as nobody.png` });
  await page.close();
});
