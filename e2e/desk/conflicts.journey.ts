import type { Page } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { invented } from "./cite";
import { expectSavedForms, restored, waitForSave } from "./saved-forms";
import { type StaffedServer, signedIn, staffedServer } from "./staff";
import { box, gender, given, save, saved, twoEditors } from "./two-editors";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const choice = (page: Page, name: string) => page.getByRole("radiogroup", { name, exact: true });

test("a field follows the chosen version, typed text wins and stays available, and only what the field holds is saved", async ({
  browser,
}) => {
  const { mine, theirs } = await twoEditors(browser, server, "Seguida");
  await given(theirs).fill("Josefina");
  await gender(theirs).selectOption("female");
  await box(theirs, "Fecha de nacimiento").fill("1980");
  await save(theirs);
  await saved(theirs);
  await given(mine).fill("María");
  await gender(mine).selectOption("male");
  await box(mine, "Fecha de nacimiento").fill("4/2/1981");
  await box(mine, "Nota interna").fill("llamó la familia imaginaria");
  await save(mine);

  await choice(mine, "Nombres").getByLabel("Lo guardado").check();
  await expect(given(mine)).toHaveValue("Josefina");
  await expect(choice(mine, "Nombres").getByLabel("Lo guardado")).toBeFocused();
  await choice(mine, "Nombres").getByLabel("Lo que usted escribió").check();
  await expect(given(mine)).toHaveValue("María");
  await choice(mine, "Género").getByLabel("Lo guardado").check();
  await expect(gender(mine)).toHaveValue("female");
  await choice(mine, "Fecha de nacimiento").getByLabel("Lo guardado").check();
  await expect(box(mine, "Fecha de nacimiento")).toHaveValue("1980");
  await expect(mine.locator("output", { hasText: "1980" })).toBeVisible();

  await given(mine).fill("María Josefa");
  await expect(choice(mine, "Nombres").getByLabel("Lo que escribe ahora")).toBeChecked();
  await choice(mine, "Nombres").getByLabel("Lo guardado").check();
  await expect(given(mine)).toHaveValue("Josefina");
  await expect(choice(mine, "Nombres")).toContainText("María Josefa");
  await choice(mine, "Nombres").getByLabel("Lo que escribe ahora").check();
  await expect(given(mine)).toHaveValue("María Josefa");
  await expect(box(mine, "Nota interna")).toHaveValue("llamó la familia imaginaria");
  expect(await axeFaults(mine)).toEqual([]);
  await save(mine);
  await saved(mine);
  const facts = mine.locator(".facts").first();
  await expect(mine.locator("main h1")).toHaveText("María Josefa Seguida");
  await expect(facts).toContainText("Mujer");
  await expect(facts).toContainText("1980");
  await expect(facts).toContainText("llamó la familia imaginaria");
});

test("rows follow the chosen version: a detention that another user added keeps its number", async ({ browser }) => {
  const { mine, theirs, address } = await twoEditors(browser, server, "Detenida");
  await addDetention(theirs, "2025-03-04");
  await theirs.locator("main").getByLabel("Dirección web").first().fill(invented);
  await save(theirs);
  await saved(theirs);
  await addDetention(mine, "2025-05-06");
  await save(mine);
  const detentions = choice(mine, "Detenciones");
  const day = mine.getByRole("group", { name: "Detención 1", exact: true }).locator("[name='detentions.0.from']");
  const number = mine.locator("[name='detentions.0.id']");
  await expect(day).toHaveValue("2025-05-06");
  await expect(number).toHaveCount(0);
  await detentions.getByLabel("Lo guardado").check();
  await expect(day).toHaveValue("2025-03-04");
  await expect(number).toHaveCount(1);
  await expect(mine.locator("[name='detentions.0.sources.0.url']")).toHaveValue(invented);
  await detentions.getByLabel("Lo que usted escribió").check();
  await expect(day).toHaveValue("2025-05-06");
  await expect(number).toHaveCount(0);
  await expect(mine.locator("[name='detentions.0.sources.0.url']")).toHaveValue("");
  await mine.setViewportSize({ width: 360, height: 740 });
  expect(await mine.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await detentions.getByLabel("Lo guardado").check();
  await save(mine);
  await saved(mine);
  await mine.goto(`${address}/edit`);
  await expect(mine.locator("[name$='.id'][name^='detentions']")).toHaveCount(1);
  await expect(day).toHaveValue("2025-03-04");
});

test("a field that another user's change does not touch merges with new rows, and both are saved", async ({
  browser,
}) => {
  const { mine, theirs, address } = await twoEditors(browser, server, "Ampliada");
  await addDetention(theirs, "2025-03-04");
  await save(theirs);
  await saved(theirs);
  await box(mine, "Nota interna").fill("sin cambios en la detención");
  await save(mine);
  await expect(mine.getByText("Datos que cambió la otra persona")).toBeVisible();
  await save(mine);
  await saved(mine);
  await mine.goto(`${address}/edit`);
  await expect(mine.locator("[name='detentions.0.from']")).toHaveValue("2025-03-04");
  await expect(mine.locator("[name$='.id'][name^='detentions']")).toHaveCount(1);
  await expect(box(mine, "Nota interna")).toHaveValue("sin cambios en la detención");
});

for (const javaScript of [true, false])
  test(`three users in sequence ${javaScript ? "with" : "without"} JavaScript: each retry shows the newest version, and typed text is never replaced`, async ({
    browser,
  }) => {
    const surname = javaScript ? "Tercera" : "Cuarta";
    const { mine, theirs, address } = await twoEditors(browser, server, surname, javaScript);
    const third = await signedIn(browser, server.url, server.reviewer);
    await given(theirs).fill("Josefina");
    await box(theirs, "Otros nombres").fill("La Imaginaria");
    await save(theirs);
    await saved(theirs);
    await given(mine).fill("María");
    await box(mine, "Otros nombres").fill("La Inventada");
    await save(mine);
    await choice(mine, "Nombres").getByLabel("Lo guardado").check();
    await choice(mine, "Otros nombres").getByLabel("Lo guardado").check();
    await box(mine, "Otros nombres").fill("La Quimérica");

    await third.goto(`${address}/edit`);
    await given(third).fill("Petra");
    await box(third, "Otros nombres").fill("La Tercera");
    await save(third);
    await saved(third);
    await save(mine);
    await expect(given(mine)).toHaveValue("Petra");
    await expect(mine.locator(".conflict-merged")).toContainText("Petra");
    await expect(box(mine, "Otros nombres")).toHaveValue("La Quimérica");
    await expect(choice(mine, "Otros nombres")).toContainText("La Tercera");
    await save(mine);
    await saved(mine);
    await expect(mine.locator("main h1")).toHaveText(`Petra ${surname}`);
    await mine.goto(`${address}/edit`);
    await expect(box(mine, "Otros nombres")).toHaveValue("La Quimérica");
  });

test("typed text keeps its version when the window returns and when a draft is restored; a reload during the choice asks again", async ({
  browser,
}) => {
  const { mine, theirs } = await twoEditors(browser, server, "Vuelta");
  mine.on("dialog", (dialog) => dialog.accept());
  await waitForSave(mine, () => given(mine).fill("María"));
  await given(theirs).fill("Josefina");
  await save(theirs);
  await saved(theirs);
  await returnTo(mine);
  await expect(given(mine)).toHaveValue("María");
  await mine.reload();
  await expect(mine.getByText(restored)).toBeVisible();
  await returnTo(mine);
  await save(mine);
  await expect(choice(mine, "Nombres")).toContainText("Josefina");
  await waitForSave(mine, () => box(mine, "Nota interna").fill("durante la elección"));
  await mine.reload();
  await expect(mine.getByText(restored)).toBeVisible();
  await expect(given(mine)).toHaveValue("María");
  await expect(box(mine, "Nota interna")).toHaveValue("durante la elección");
  await save(mine);
  await choice(mine, "Nombres").getByLabel("Lo guardado").check();
  await save(mine);
  await saved(mine);
  await expect(mine.locator("main h1")).toHaveText("Josefina Vuelta");
  await expectSavedForms(mine, 0);
});

test("a form without typed text follows the page: the newest version is edited without a conflict, and the field keeps the focus", async ({
  browser,
}) => {
  const { mine, theirs } = await twoEditors(browser, server, "Intacta");
  await box(mine, "Nota interna").focus();
  await given(theirs).fill("Josefina");
  await save(theirs);
  await saved(theirs);
  await returnTo(mine);
  await expect(given(mine)).toHaveValue("Josefina");
  await mine.keyboard.type("escrito después");
  await save(mine);
  await saved(mine);
  await expect(mine.locator("main h1")).toHaveText("Josefina Intacta");
  await expect(mine.locator(".facts").first()).toContainText("escrito después");
});

test("after the network or the session fails during a choice, the choice and the fields are as they were", async ({
  browser,
}) => {
  const { mine, theirs } = await twoEditors(browser, server, "Caída");
  await given(theirs).fill("Josefina");
  await save(theirs);
  await saved(theirs);
  await given(mine).fill("María");
  await save(mine);
  await choice(mine, "Nombres").getByLabel("Lo guardado").check();
  await mine.context().setOffline(true);
  await save(mine);
  await expect(mine.locator("main").getByRole("alert")).toContainText("No hay conexión");
  await expectChosen(mine);
  await mine.context().setOffline(false);
  const cookies = await mine.context().cookies();
  await mine.context().clearCookies();
  await save(mine);
  await expect(mine.getByRole("link", { name: "Entrar en otra pestaña" })).toBeVisible();
  await expectChosen(mine);
  await mine.context().addCookies(cookies);
  await save(mine);
  await saved(mine);
  await expect(mine.locator("main h1")).toHaveText("Josefina Caída");
});

/** Opens the blank detention and types its first day. */
async function addDetention(page: Page, day: string): Promise<void> {
  await page.locator("main summary", { hasText: "detención" }).first().click();
  await page.locator("[name='detentions.0.from']").fill(day);
}

async function expectChosen(page: Page): Promise<void> {
  await expect(choice(page, "Nombres").getByLabel("Lo guardado")).toBeChecked();
  await expect(given(page)).toHaveValue("Josefina");
}

/** Makes the page look as if the user had come back to its window. */
async function returnTo(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForLoadState("networkidle");
}
