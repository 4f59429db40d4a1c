import { expect, type Page } from "@playwright/test";
import { invented } from "./cite";

/** Pastes a list with the day and source of all its lines, and has it read. */
export async function paste(page: Page, text: string, { day = "2026-05-06", source = invented } = {}): Promise<void> {
  await page.goto("/es/desk/releases/list");
  const main = page.locator("main");
  await main.getByLabel("La lista", { exact: true }).fill(text);
  await main.getByLabel("Día", { exact: true }).fill(day);
  await main.getByLabel("Dirección web").first().fill(source);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("region", { name: "Líneas de la lista" })).toBeVisible();
}

/** Returns what visitors see: the newest head, and the number of people whose release is reported. */
export async function releasedInPublic(page: Page): Promise<{ head: number; reported: number }> {
  const summary = await (await page.request.get("/api/v1/summary")).json();
  return { head: Number(summary.head), reported: Number(summary.logged.released.reported) };
}
