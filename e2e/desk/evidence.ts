import type { Page } from "@playwright/test";

/** Creates a source and opens its page. Returns the page's path. */
export async function makeSource(page: Page, url: string): Promise<string> {
  await page.goto("/es/desk/sources/new");
  await page.getByLabel("Dirección web").fill(url);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/sources\/\d+\?saved=1/);
  return new URL(page.url()).pathname;
}

/** Attaches a file to the source whose page is open. */
export async function attach(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel("Adjuntar un archivo").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Adjuntar", exact: true }).click();
}
