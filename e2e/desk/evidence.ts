import type { Page } from "@playwright/test";

/** Makes a source; gives the path of its page, on which the browser then is. */
export async function makeSource(page: Page, url: string): Promise<string> {
  await page.goto("/es/desk/sources/new");
  await page.getByLabel("Dirección web").fill(url);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/sources\/\d+\?saved=1/);
  return new URL(page.url()).pathname;
}

/** Attaches a file to the source whose page the browser is on. */
export async function attach(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel("Adjuntar un archivo").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Adjuntar", exact: true }).click();
}
