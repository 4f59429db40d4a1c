import type { Browser } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { openDay } from "./open-day";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor", Staff>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("a family calls: the release is published on its word, and the public reads the kind and the day only", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/releases/new?who=group");
  await main.getByLabel("Cuántas personas").first().fill("2");
  await openDay(page);
  await main.getByLabel("Día", { exact: true }).fill("2026-02-04");
  await main.getByText("Sin dirección: una llamada, una visita, un documento").first().click();
  await main.getByLabel("Qué fue").first().selectOption({ label: "Llamada de la familia" });
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(main.getByLabel("Qué día").first()).toHaveAccessibleDescription(/obligatori|falta/i);
  await main.getByLabel("Qué día").first().fill("2026-02-04");
  await main.getByLabel("Nota privada").first().fill("Llamó la hermana Zutanitareservada");
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(page).toHaveURL(/saved=/);

  await main.getByRole("link", { name: /^Fuente \d+/ }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Llamada de la familia, 4 de febrero de 2026");
  await expect(main).toContainText("Llamó la hermana Zutanitareservada");
  await expect(main).toContainText("Quién lo anotó");

  const { es, en } = await publicPages(browser);
  expect(es).toContain("Llamada de la familia, 4 de febrero de 2026");
  expect(en).toContain("Phone call from the family, 4 February 2026");
  for (const text of [es, en]) expect(text).not.toContain("Zutanitareservada");
});

/** Returns the newest release's page in both languages, as a visitor without scripts reads it. */
async function publicPages(browser: Browser) {
  const visitor = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
  await visitor.goto("/es/releases?from=2026-02-04&to=2026-02-04&verification=reported");
  const href = await visitor.locator(".record a[href*='/releases/']").first().getAttribute("href");
  const read = async (path: string) => {
    await visitor.goto(path);
    return visitor.locator("body").textContent();
  };
  const es = await read(href ?? "");
  return { es, en: await read((href ?? "").replace("/es/", "/en/")) };
}
