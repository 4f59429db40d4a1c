import type { Page } from "@playwright/test";

/** Makes a page read its forms as Chrome before 112 does: without the pressed button. */
export async function dropPressedButton(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.FormData = class extends FormData {
      constructor(form?: HTMLFormElement) {
        super(form);
      }
    };
  });
}
