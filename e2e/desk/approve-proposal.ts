import type { Browser, Page } from "@playwright/test";
import { expect } from "@/e2e/test";
import { type StaffedServer, signedIn } from "./staff";

/** Waits until a page shows the proposal that its form became, and approves it as the reviewer. */
export async function approveProposalOf(browser: Browser, server: StaffedServer, page: Page): Promise<void> {
  await page.waitForURL(/\/desk\/proposals\/\d+\?sent=1$/);
  const reviewer = await signedIn(browser, server.url, server.reviewer);
  await reviewer.goto(new URL(page.url()).pathname);
  await reviewer.getByRole("button", { name: /^Aprobar/ }).click();
  await expect(reviewer.locator("main")).toContainText("Aprobada");
  await reviewer.context().close();
}
