import { expect, test } from "@playwright/test";
import type { Server } from "../server";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "admin", Staff>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const address = "https://diario-inventado.example/politica/nota-7";

test("a link is pasted once: pasted again it is known, and its archived copy is written down for every record", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/counts/new");
  await fillFigure(page, "873", address);
  await expect(main.getByRole("link", { name: "Ver la fuente" })).toHaveCount(0);
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.waitForURL(/counts\/.*saved=1/);

  await page.goto("/es/desk/counts/new");
  const variant = "http://www.DIARIO-inventado.example/politica/nota-7/?utm_source=whatsapp#final";
  await fillFigure(page, "874", variant);
  await expect(main.getByText("Ya está en el registro: diario-inventado.example.")).toBeVisible();
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.waitForURL(/counts\/.*saved=1/);

  await page.getByLabel("Nombre, número, fecha o fuente").fill("inventado.example");
  await page.getByRole("button", { name: "Buscar" }).first().click();
  await main.getByRole("link", { name: address }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(address);
  await expect(main.getByRole("listitem")).toHaveCount(2);
  const save = main.getByRole("link", { name: "Pedir una copia a archive.org" });
  await expect(save).toHaveAttribute("href", `https://web.archive.org/save/${address}`);
  await expect(save).toHaveAttribute("rel", /noreferrer/);

  await main.getByRole("link", { name: "Anotar la dirección de la copia" }).click();
  await page.getByLabel("Copia archivada").fill("no es una dirección");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByLabel("Copia archivada")).toHaveAccessibleDescription(/dirección web/);
  const copy = `https://web.archive.org/web/20260309120000/${address}`;
  await page.getByLabel("Copia archivada").fill(copy);
  await page.getByLabel("Título").fill("Salieron veintidós");
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/sources\/\d+\?saved=1/);
  await expect(main.getByRole("link", { name: /web\.archive\.org/ })).toHaveAttribute("href", copy);
  await main.getByRole("link", { name: "Historial" }).click();
  await expect(main.locator("ins").getByText("Salieron veintidós")).toBeVisible();

  await page.goto("/es/desk/sources?search=veintidos");
  await expect(main.getByRole("row", { name: /Salieron veintidós/ })).toContainText("2");
});

/** Fills in a figure that is read from an address. */
async function fillFigure(page: import("@playwright/test").Page, value: string, url: string) {
  await page.getByLabel("Al", { exact: true }).fill("2026-03-09");
  await page.getByLabel("Cifra", { exact: true }).first().fill(value);
  await page.getByLabel("Dirección web").first().fill(url);
}
