import { photograph } from "@/db/testing/evidence-files";
import { expect, test } from "@/e2e/test";
import { approveProposalOf } from "./approve-proposal";
import { attach } from "./evidence";
import { openDay } from "./open-day";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("reading the history of a hidden person is logged once a day, and shown to those who are responsible for the ledger", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/history/person/1");
  await page.goto("/es/desk/people/1");
  await page.getByText("Ocultar ahora").first().click();
  await page.getByRole("button", { name: "Ocultar" }).click();
  await page.waitForURL(/people\/1\?saved=1/);
  for (let times = 0; times < 2; times += 1) await page.goto("/es/desk/history/person/1");
  await expect(page.locator("#accesses")).toHaveCount(0);
  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/desk/history/person/1");
  const seen = admin.locator("#accesses");
  await expect(seen.getByText("Eva Editora · Leyó el historial de un registro oculto")).toHaveCount(1);
  await expect(seen.getByText("Ana Admin · Leyó el historial de un registro oculto")).toHaveCount(1);
});

test("the page that erases a person lists what remains, and deletes the files that no other person's record uses", async ({
  browser,
}) => {
  const admin = await signedIn(browser, server.url, server.admin);
  const main = admin.locator("main");
  await admin.goto("/es/desk/releases/new");
  await admin.getByRole("combobox", { name: "¿Quién salió?" }).fill("Fulanita Inventadísima");
  await openDay(admin);
  await admin.getByLabel("Dirección web").first().fill("https://diario-inventado.example/solo-de-ella");
  await admin.getByRole("button", { name: "Añadir a la tanda" }).click();
  await admin.locator(".line summary").click();
  await admin.getByRole("button", { name: "Guardar y publicar" }).click();
  await admin.waitForURL(/people\/\d+\?saved=1/);
  const person = new URL(admin.url()).pathname;
  await main
    .getByRole("link", { name: /^Fuente \d+/ })
    .first()
    .click();
  const source = new URL(admin.url()).pathname;
  await attach(admin, "Fulanita Inventadísima.jpg", await photograph("#115599", 300, 200));
  await expect(main.getByText("Adjuntado.")).toBeVisible();
  await admin.goto(person);
  await expect(main.getByRole("link", { name: /^Fuente \d+ · un archivo/ }).first()).toBeVisible();
  await admin.goto(`${person}/erase`);
  await expect(main.getByText("Archivos de fuentes que solo cita este registro:")).toBeVisible();
  await expect(main.getByLabel("Borrar también la evidencia")).toBeChecked();
  await main
    .getByRole("textbox")
    .first()
    .fill(person.split("/").at(-1) ?? "");
  await main.getByRole("button", { name: "Borrar para siempre" }).click();
  await approveProposalOf(browser, server, admin);
  await admin.goto(source);
  await expect(main.getByText("Borrado", { exact: true })).toBeVisible();
  await expect(main).not.toContainText("Fulanita");
});
