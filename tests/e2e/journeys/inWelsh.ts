import type { Frame } from "playwright-core";
import { english } from "../../../addin/words/english";
import { welsh } from "../../../addin/words/welsh";
import { fillAll } from "../hands";
import { look } from "../look";
import { journey, open, paneOf } from "../stage";

/** The texts of a phrase book, by where they stand in it; what takes arguments is left out. */
const textsOf = (book: object, at = ""): [string, string][] =>
  Object.entries(book).flatMap(([key, said]: [string, unknown]) => {
    if (typeof said === "string") return [[`${at}/${key}`, said]];
    return typeof said === "object" && said !== null ? textsOf(said, `${at}/${key}`) : [];
  });

/** What English says at length, and Welsh otherwise. */
const inWelsh = new Map(textsOf(welsh));
const onlyEnglish = textsOf(english).flatMap(([at, text]) =>
  text.length > 12 && inWelsh.get(at) !== text ? [text] : [],
);

/** The English texts that a pane shows, or says to who does not see it. */
const englishIn = async (pane: Frame): Promise<string[]> => {
  const said = await pane.evaluate(() => {
    const labels = ["aria-label", "title", "placeholder", "alt"].flatMap((name) =>
      Array.from(document.querySelectorAll(`[${name}]`), (element) => element.getAttribute(name) ?? ""),
    );
    return [document.body.innerText, ...labels].join("\n");
  });
  return onlyEnglish.filter((text) => said.includes(text));
};

journey("a school whose Excel speaks Welsh works, sends, and reads its history and figures in Welsh", async () => {
  expect(onlyEnglish.length).toBeGreaterThan(100);
  const { page, pane, faults } = await open("school&school=3732002&language=cy-GB");
  const english: Record<string, readonly string[]> = {};
  const see = async (tab: string, text: string | RegExp, name: string) => {
    await pane.getByRole("tab", { name: tab }).click();
    await pane.getByText(text).first().waitFor();
    await look(page, pane, `school, in Welsh, ${name}`);
    english[name] = await englishIn(pane);
  };
  await pane.getByText(/^\d+ o \d+ cell wedi'u llenwi$/).waitFor();
  await fillAll(pane, { ks2_eligible: 24, ks2_rwm_exp_n: 25 });
  await pane
    .getByText(/gwall i'w gywiro/)
    .first()
    .waitFor();
  await see("Gweithio drwyddo", "Y dalennau", "to mend");
  await fillAll(pane, { ks2_eligible: 24, ks2_rwm_exp_n: 16 });
  await see("Anfon", "Yn barod i'w anfon.", "ready");
  await pane.getByRole("button", { name: /^Anfon / }).click();
  await pane.getByText(/^Derbyniwyd fel fersiwn \d+$/).waitFor();
  await see("Anfon", /^Derbyniwyd fel fersiwn/, "sent");
  await see("Hanes", /^Fersiwn \d+ a anfonwyd gan/, "history");
  await see("Ffigurau", /^Rhyddhawyd ar/, "figures");
  expect(english).toEqual({ "to mend": [], ready: [], sent: [], history: [], figures: [] });
  await expect(pane.evaluate(() => document.documentElement.lang)).resolves.toBe("cy-GB");
  expect(faults).toEqual([]);
  await page.close();
});

journey("an officer whose Excel speaks Welsh reads what to mend in a return designer in Welsh", async () => {
  const officer = await open("officer&language=cy-GB");
  await officer.pane.getByRole("button", { name: "Cyhoeddi casgliad" }).click();
  const [page] = await Promise.all([
    officer.page.waitForEvent("popup"),
    officer.pane.getByRole("button", { name: "Agor y dylunydd ffurflenni" }).click(),
  ]);
  page.on("dialog", (dialog) => void dialog.accept());
  const pane = await paneOf(page, "heading");
  await pane.getByText(/^\d+ peth i'w gywiro$/).waitFor();
  await pane.getByText('mae "Short name" yn wag; llenwch ef').waitFor();
  await pane.getByText("nid oes dalen i'w llenwi; ychwanegwch un").waitFor();
  await look(page, pane, "designer, in Welsh");
  await expect(englishIn(pane)).resolves.toEqual([]);
  await pane.getByRole("button", { name: "Ewch i: dalen The return, cell B12" }).click();
  await page.getByTestId("selected-cell").filter({ hasText: "B12" }).waitFor();
  await officer.page.close();
});
