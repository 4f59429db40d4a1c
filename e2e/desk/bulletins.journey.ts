import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { cite } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test.describe.configure({ mode: "serial" });

test("staff add what a bulletin reports and put it in order, and the publisher's page lists it", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/publishers/jep/edit");
  await main.getByLabel("Línea 15", { exact: true }).selectOption("health:seriously_ill");
  await main.getByRole("button", { name: "Subir la línea 15" }).click();
  await expect(main.getByLabel("Línea 14", { exact: true })).toHaveValue("health:seriously_ill");
  await expect(main.getByRole("button", { name: "Subir la línea 14" })).toBeFocused();
  await main.getByLabel("Línea 16", { exact: true }).selectOption("measure:died_in_custody");
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/publishers\/jep\?saved=1/);
  const lines = await main.locator("ol li").allInnerTexts();
  expect(lines[0]).toMatch(/ · Salud: Con una enfermedad grave\s*$/);
  expect(lines.slice(1).map((line) => line.trim())).toEqual(["Excarcelaciones", "Muertes bajo custodia"]);
  await main.getByRole("link", { name: "Historial" }).click();
  await expect(main.locator("ins").getByText("Salud: Con una enfermedad grave")).toBeVisible();
});

test("choosing another publisher shows its fields and keeps the typed numbers; a bulletin publishes all its figures", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/counts/new");
  await main.getByLabel("Al", { exact: true }).fill("2026-03-09");
  await main.getByLabel("Cifra", { exact: true }).first().fill("600");
  await main.getByLabel("Mujer", { exact: true }).fill("50");
  await expect(main.getByLabel("Con una enfermedad grave")).toHaveCount(0);
  await main.getByLabel("Quién la publica").selectOption("jep");
  await main.getByLabel("Con una enfermedad grave").fill("12");
  await expect(main.getByLabel("Cifra", { exact: true }).first()).toHaveValue("600");
  await expect(main.getByLabel("Mujer", { exact: true })).toHaveValue("50");
  await expect(main.getByText("Suman 50: 550 no se publicaron.")).toBeVisible();
  const deaths = main.getByRole("group", { name: "Muertes bajo custodia" });
  await deaths.getByLabel("Cifra", { exact: true }).fill("3");
  await deaths.getByLabel("Desde").fill("8 de enero de 2026");
  await cite(page);
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/counts\/jep-detained-2026-03-09-600\?saved=1/);

  await page.goto("/es/counts/jep-died_in_custody-2026-03-09-3");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "3 muertes bajo custodia desde el 8 de enero de 2026, según JEP, al 9 de marzo de 2026.",
  );
});

test("the same deaths typed again are asked about beside their field", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/counts/new?publisher=jep");
  const deaths = main.getByRole("group", { name: "Muertes bajo custodia" });
  await main.getByLabel("Al", { exact: true }).fill("2026-03-09");
  await main.getByLabel("Cifra", { exact: true }).first().fill("601");
  await deaths.getByLabel("Cifra", { exact: true }).fill("3");
  await expect(deaths.getByLabel("Desde")).toHaveValue("2026-01-08");
  await main.getByRole("button", { name: "Guardar borrador" }).click();
  await expect(main.getByRole("group", { name: "¿Es otra cifra?" })).toHaveCount(2);
  await expect(deaths.getByRole("link", { name: /9 de marzo de 2026: 3 desde el 8 de enero/ })).toBeVisible();
  for (const question of await main.getByRole("group", { name: "¿Es otra cifra?" }).all())
    await question.getByLabel("Sí, es otra: guardarla también").check();
  await main.getByRole("button", { name: "Guardar borrador" }).click();
  await page.waitForURL(/counts\/jep-detained-2026-03-09-601\?saved=1/);
});

test("a corrected figure says on its page, at the desk and in its file what it said before, and why", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const id = "jep-died_in_custody-2026-03-09-3";
  await page.goto(`/es/desk/counts/${id}/edit?value=4`);
  await expect(main.getByLabel("Cifra", { exact: true }).first()).toHaveValue("4");
  await main.getByLabel("Estaba equivocado: es una corrección pública").check();
  await main.getByLabel("Motivo público").selectOption("entry_error");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/saved=1/);
  const before = /decía: «3 muertes bajo custodia desde el 8 de enero de 2026, según JEP, al 9 de marzo de 2026\.»/;
  await expect(main.getByText(before)).toBeVisible();
  await page.goto(`/es/counts/${id}`);
  await expect(main.getByText(before)).toBeVisible();
  await expect(main.getByText("Error al registrarlo.").first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const { item } = await (await page.request.get(`/es/counts/${id}.json`)).json();
  expect(item).toMatchObject({ value: 4, corrections: [{ reason: "entry_error", before: { value: 3 } }] });
  await page.goto(`/en/counts/${id}`);
  await expect(main.getByText(/it said: “3 deaths in custody since 8 January 2026/)).toBeVisible();
});

test("without scripts, a step before the form shows another publisher's fields", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  const main = page.locator("main");
  await page.goto("/es/desk/counts/new");
  await expect(main.getByLabel("Con una enfermedad grave")).toHaveCount(0);
  await main.getByLabel("¿De qué organización es el balance?").selectOption("jep");
  await main.getByRole("button", { name: "Mostrar sus casillas" }).click();
  await expect(main.getByLabel("Quién la publica")).toHaveValue("jep");
  await expect(main.getByLabel("Con una enfermedad grave")).toBeVisible();
  await expect(main.getByRole("group", { name: "Muertes bajo custodia" })).toBeVisible();
});
