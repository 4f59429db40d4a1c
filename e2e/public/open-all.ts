import type { Page } from "@playwright/test";

/** Opens every closed `details` of a page. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
      each.open = true;
      each.dataset.opened = "";
    }
  });
}

/** Closes what `openAll` opened. */
export async function closeAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>("details[data-opened]")) each.open = false;
  });
}
