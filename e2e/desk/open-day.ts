import type { Page } from "@playwright/test";

/** Opens what is given once for the whole day of a batch, where it is closed. */
export async function openDay(page: Page): Promise<void> {
  if (!(await page.getByLabel("Día", { exact: true }).isVisible())) await page.locator(".day-header > summary").click();
}
