import type { Page } from "@playwright/test";

/** Opens whatever a page keeps closed until somebody asks. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
}
