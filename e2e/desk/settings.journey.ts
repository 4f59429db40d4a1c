import type { Page } from "@playwright/test";
import { openDatabase } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const save = (page: Page) => page.locator("main").getByRole("button", { name: "Guardar" }).click();
const field = (page: Page, label: string) => page.locator("main").getByLabel(label, { exact: true });

function stored() {
  const db = openDatabase(server.databasePath, 5000);
  try {
    return readSettings(db);
  } finally {
    db.$client.close();
  }
}

test("what cannot be read gets a sentence beside its field, and nothing is saved", async ({ browser }) => {
  const before = stored();
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/admin/settings");
  await field(page, "Título").fill("");
  await field(page, "Zona horaria").fill("Marte/Olimpo");
  await field(page, "Cobertura mínima de nuestro registro").fill("33 %");
  await field(page, "Días sin cifras nuevas antes de avisar").fill("0");
  await page.locator("main").getByLabel("Correo de contacto").fill("no es un correo");
  await page.locator("main").getByLabel("Signal").fill("llámenos");
  await page.locator("[name=noticeEs]").fill("Estamos verificando una lista.");
  await save(page);
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  for (const [name, sentence] of [
    ["titleEs", "Falta"],
    ["timeZone", "No conozco esta zona horaria"],
    ["coverageShare", "Escriba un número de 0 a 1"],
    ["stalenessDays", "de 1 a 3650"],
    ["contactMail", "no es una dirección de correo"],
    ["contactSignal", "Esto no es un usuario"],
    ["noticeOn", "Falta"],
  ]) {
    const typed = page.locator(`[name="${name}"]`);
    await expect(typed, name).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(".field.invalid", { has: typed }).locator(".error"), name).toContainText(sentence ?? "");
  }
  await expect(field(page, "Zona horaria")).toHaveValue("Marte/Olimpo");
  expect(await axeFaults(page)).toEqual([]);
  expect(stored()).toEqual(before);
});

test("visitors read the saved settings on every page, and nothing about what was left blank", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/about");
  await expect(page.getByRole("heading", { name: "Quién hace este sitio" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Contacto" })).toHaveCount(0);
  await page.goto("/es/admin/settings");
  await field(page, "Título").fill("Vigilia de prueba");
  await field(page, "Descripción").fill("Quién está preso y quién salió");
  await field(page, "Gentilicio en plural").fill("nicaragüenses");
  await page.locator("main").getByLabel("Correo de contacto").fill("equipo@example.org");
  await page.locator("main").getByLabel("Signal").fill("vigilia.01");
  await page.locator("[name=authorsEs]").fill("Un equipo de periodistas.\n\nY sus familias.");
  await page.locator("[name=noticeOn]").fill("2026-03-10");
  await page.locator("[name=noticeEs]").fill("Estamos verificando una lista.");
  await save(page);
  await page.waitForURL("**/es/admin/settings?saved=1");

  await page.goto("/es");
  await expect(page.locator("header .wordmark")).toHaveText("Vigilia de prueba");
  await expect(page.locator("header")).toContainText("Quién está preso y quién salió");
  await expect(page).toHaveTitle(/Vigilia de prueba/);
  await expect(page.locator("main")).toContainText("Solo nicaragüenses");
  await expect(page.locator("aside")).toContainText("10 de marzo de 2026");
  await expect(page.locator("aside")).toContainText("Estamos verificando una lista.");
  await page.locator("footer").getByRole("link", { name: "Contacto" }).click();
  await expect(page).toHaveURL(/\/es\/about#contact$/);
  await expect(page.getByRole("link", { name: "equipo@example.org" })).toHaveAttribute(
    "href",
    "mailto:equipo@example.org",
  );
  await expect(page.locator("main")).toContainText("vigilia.01");
  await expect(page.locator("#authors + p")).toHaveText("Un equipo de periodistas.");
  await expect(page.locator("#funding")).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);

  await page.goto("/en/releases");
  await expect(page.locator("aside p[lang=es]")).toHaveText("Estamos verificando una lista.");
  await page.locator("footer").getByRole("link", { name: "Who we are" }).click();
  await expect(page.getByRole("heading", { name: "Who we are" })).toBeInViewport();
  await expect(page.locator("#authors + p")).toHaveAttribute("lang", "es");
});

test("two admins at once: the later one chooses between both versions, and nothing is lost", async ({ browser }) => {
  const [first, second] = [
    await signedIn(browser, server.url, server.admin),
    await signedIn(browser, server.url, server.admin),
  ];
  for (const page of [first, second]) await page.goto("/es/admin/settings");
  await field(first, "Título").fill("Título de la primera");
  await field(first, "Descripción").fill("Descripción de la primera");
  await save(first);
  await first.waitForURL("**/es/admin/settings?saved=1");
  await field(second, "Título").fill("Título de la segunda");
  await save(second);
  const conflict = second.locator("fieldset.conflict");
  await expect(conflict.getByRole("radiogroup", { name: "Título" })).toContainText("Título de la primera");
  await expect(conflict.getByRole("radiogroup", { name: "Título" })).toContainText("Título de la segunda");
  await expect(conflict.locator(".conflict-merged")).toContainText("Descripción de la primera");
  expect(stored().titleEs).toBe("Título de la primera");
  expect(await axeFaults(second)).toEqual([]);
  await save(second);
  await second.waitForURL("**/es/admin/settings?saved=1");
  expect(stored()).toMatchObject({
    titleEs: "Título de la segunda",
    descriptionEs: "Descripción de la primera",
  });
});

test("the review policy has its own page, and its change waits for a second person", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/admin/settings");
  await page.getByRole("link", { name: "Cambiar", exact: true }).click();
  const { reviewPolicy } = stored();
  const other = reviewPolicy === "always" ? "Los nombres" : "Todo";
  await page.getByRole("radio", { name: new RegExp(`^${other}`) }).check();
  await save(page);
  await page.waitForURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  expect(stored().reviewPolicy).toBe(reviewPolicy);
  await page.goto("/es/admin/settings/review-policy");
  await expect(page.locator("main")).toContainText("Espera");
});
