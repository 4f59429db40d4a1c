import type { Page } from "@playwright/test";

/** Opens the shared fields of a day's batch if they are closed. */
export async function openDay(page: Page): Promise<void> {
  if (!(await page.getByLabel("Día", { exact: true }).isVisible())) await page.locator(".day-header > summary").click();
}
