import type { Page } from "@playwright/test";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { cite, citeForDay } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & { editor: Staff };
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

/** Enters a person who has been detained since a day. Returns the address of their page. */
async function enter(page: Page, surname: string, from: string): Promise<string> {
  await page.goto("/es/desk/people/new");
  await page.getByLabel("Nombres", { exact: true }).fill("Persona");
  await page.getByLabel("Apellidos").fill(surname);
  await page.getByLabel("Desde").first().fill(from);
  await cite(page);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/people\/\d+\?saved=1/);
  await page.getByRole("button", { name: "Publicar la detención" }).click();
  await expect(page.locator("main")).toContainText("Publicada");
  return new URL(page.url()).pathname;
}

async function releasesInPublic(page: Page): Promise<number> {
  const answer = await page.request.get("/api/v1/releases");
  return ((await answer.json()) as { total: number }).total;
}

for (const javaScript of [true, false])
  test(`a transfer and a death are logged ${javaScript ? "with" : "without"} JavaScript; the public sees them, and no release is counted`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.editor, javaScript);
    const address = await enter(
      page,
      javaScript ? "Inventada" : "Quimérica",
      javaScript ? "3-nov-25" : "3 de noviembre de 2025",
    );
    const before = await releasesInPublic(page);

    await page.getByRole("link", { name: "Registrar traslado, etapa, muerte o fuga" }).click();
    await page.getByLabel("Desde").fill("2025-10-01");
    await page.getByLabel("Cómo está en custodia").selectOption("house_arrest");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByLabel("Desde")).toHaveAccessibleDescription(/cae fuera de la detención/);
    await expect(page.getByLabel("Desde")).toHaveValue("2025-10-01");
    await page.getByLabel("Desde").fill("2025-12");
    await page.getByRole("button", { name: "Guardar" }).click();
    await page.waitForURL(/saved=1/);
    await expect(page.locator(".spell-events")).toContainText("diciembre de 2025");
    await expect(page.locator(".spell-events")).toContainText("Arresto domiciliario");
    await expect(page.getByRole("img", { name: /línea de tiempo/ })).toBeVisible();

    await page.getByRole("link", { name: "Registrar traslado, etapa, muerte o fuga" }).click();
    await page.getByLabel("Murió en custodia").check();
    if (!javaScript) await page.getByRole("button", { name: "Guardar" }).click();
    await page.getByLabel("Día", { exact: true }).fill("2026-01-15");
    await page.getByRole("button", { name: "Guardar" }).click();
    await page.waitForURL(/saved=1/);
    await expect(page.locator(".spell-events")).toContainText("Muerte en custodia");

    await page.getByRole("link", { name: "Ver como la ve el público" }).click();
    await expect(page.locator("main")).toContainText("Muerte en custodia");
    expect(await releasesInPublic(page)).toBe(before);

    await page.goto(address.replace("people", "history/person"));
    await expect(page.locator("main")).toContainText("Registró una muerte en custodia");
  });

test("a choice made before the page's scripts run opens its fields once they run", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await enter(page, "Apresurada", "2025-11-03");
  let arrive: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Registrar traslado, etapa, muerte o fuga" }).click();
  await page.getByLabel("Murió en custodia").check();
  await expect(page.getByLabel("Cómo está en custodia")).toBeVisible();
  arrive();
  await expect(page.getByLabel("Día", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Murió en custodia")).toBeChecked();
  await expect(page.getByLabel("Cómo está en custodia")).toHaveCount(0);
});

test("an arrest of a person who is detained is refused with a link to the detention; nothing typed is lost", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const address = await enter(page, "Cruzada", "2026-01-05");
  await page.getByRole("link", { name: "Registrar una nueva detención" }).click();
  await page.getByLabel("Desde").fill("2026-01-20");
  await page.getByLabel("Cómo está en custodia").selectOption("prison");
  await page.getByRole("button", { name: "Guardar" }).click();
  const from = page.getByLabel("Desde");
  await expect(from).toHaveAccessibleDescription(/Se cruza con la detención 1 \(2026-01-05 – …\)/);
  await expect(from).toHaveValue("2026-01-20");
  const [other] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Ver esa detención" }).first().click(),
  ]);
  await expect(other).toHaveURL(new RegExp(`${address}#spell-\\d+$`));
  await expect(other.locator("section:target")).toContainText("Detención 1");
  await expect(from).toHaveValue("2026-01-20");
});

test("a detention is withdrawn alone with a public reason, but not while it has a public release", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const address = await enter(page, "Retirada", "2026-01-05");
  const seen = page.getByRole("link", { name: "Ver como la ve el público" });
  const publicPage = (await seen.getAttribute("href")) ?? "";
  await page.goto(`/es/desk/releases/new?person=${address.split("/").at(-1)}`);
  await page.locator(".day-header").getByLabel("Día", { exact: true }).fill("2026-01-20");
  await citeForDay(page);
  await page.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/people\/\d+/);

  await page.goto(address);
  await page.getByRole("link", { name: "Retirar la detención" }).click();
  await withdrawFor(page, "source_error");
  const alert = page.locator("main").getByRole("alert");
  await expect(alert).toContainText("retire primero la excarcelación");
  await expect(alert.getByRole("link", { name: "Ver esa excarcelación" })).toBeVisible();

  await page.goto(address);
  await page.getByRole("link", { name: "Retirar", exact: true }).click();
  await withdrawFor(page, "source_error");
  await page.waitForURL(/saved=1/);
  await page.getByRole("link", { name: "Retirar la detención" }).click();
  await withdrawFor(page, "source_error");
  await page.waitForURL(/saved=1/);
  await page.goto(publicPage);
  await expect(page.locator("main")).toContainText("Esta detención se retiró el");
});

async function withdrawFor(page: Page, reason: string): Promise<void> {
  await page.getByLabel("Motivo público").selectOption(reason);
  await page.getByRole("button", { name: "Retirar" }).click();
}
