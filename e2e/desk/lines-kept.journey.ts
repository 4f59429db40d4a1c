import { expect, test } from "@/e2e/test";
import { citeForDay } from "./cite";
import { endSessions, expectPeople, expectSavedForms, openedForm, restored, storage, waitForSave } from "./saved-forms";
import { fillSignIn, type StaffedServer, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const newLine = "/es/desk/releases/new";

test("pending lines and the line being typed survive a lost answer, a reload and the session's end; each is logged once", async ({
  browser,
}) => {
  const page = await openedForm(browser, server, newLine);
  page.on("dialog", (dialog) => dialog.accept());
  const name = page.getByRole("combobox", { name: "¿Quién salió?" });
  await name.fill("Alfa Enviada");
  await name.press("Enter");
  await page.route(`**${newLine}`, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    else await route.continue();
  });
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(page.locator(".sent-lines")).toContainText("Alfa Enviada");
  await expectSavedForms(page, 1);
  await waitForSave(page, () => name.fill("Beta Escrita"));
  await expectPeople(page, "Enviada", 1);
  expect(await storage(page)).not.toMatch(/Alfa|Enviada|Beta|Escrita/);
  await page.reload();
  await page.unroute(`**${newLine}`);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(name).toHaveValue("Beta Escrita");
  await expect(page.getByRole("button", { name: "Enviar otra vez" })).toBeVisible();
  await endSessions(server.databasePath, server.editor);
  await page.goto(newLine);
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(name).toHaveValue("Beta Escrita");
  await page.getByRole("button", { name: "Enviar otra vez" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Añadida: Alfa Enviada" })).toBeVisible();
  await expect(page.locator(".batch-lines").getByRole("link", { name: "Alfa Enviada", exact: true })).toHaveCount(1);
  await page.context().setOffline(true);
  await name.press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("No hay conexión");
  await page.context().setOffline(false);
  await name.press("Enter");
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(page.locator(".batch-lines").getByRole("link", { name: "Beta Escrita", exact: true })).toHaveCount(1);
  await expectSavedForms(page, 0);
  await expectPeople(page, "Enviada", 1);
  await expectPeople(page, "Escrita", 1);
});

test("a pasted list is restored after a reload with its text and its answers", async ({ browser }) => {
  const address = "/es/desk/releases/list";
  const page = await openedForm(browser, server, address);
  page.on("dialog", (dialog) => dialog.accept());
  const main = page.locator("main");
  await main.getByLabel("La lista", { exact: true }).fill("1. Gamma Pegada\n2. Delta Omitida");
  await citeForDay(page);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  const gamma = main.locator("li", { hasText: "Gamma Pegada" });
  const delta = main.locator("li", { hasText: "Delta Omitida" });
  await gamma.locator("summary").click();
  await waitForSave(page, () => gamma.getByLabel("Documento de identidad").fill("V-77"));
  await delta.locator("summary").click();
  await waitForSave(page, () => delta.getByLabel("Omitir esta línea").check());
  await page.reload();
  await expect(page.getByText(restored)).toBeVisible();
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toContainText("1 omitida");
  await gamma.locator("summary").click();
  await expect(gamma.getByLabel("Documento de identidad")).toHaveValue("V-77");
  await main.getByRole("button", { name: "Publicar 1 excarcelación" }).click();
  await expect(main).toContainText("Se registró 1 excarcelación");
  await expectSavedForms(page, 0);
});
