import { test as base, expect, type Page } from "@playwright/test";
import { clearOfMidnight } from "./clear-of-midnight";

/**
 * Records errors of a journey's page: console errors, exceptions in scripts, requests to other servers. Two console
 * errors are expected and ignored: a page that answers 400 or 404, and a missing icon for displayed JSON.
 */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    const isStatus = /status of 40[04]/.test(message.text()) && message.location().url === page.url();
    const isIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isStatus && !isIcon) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = hostname === "localhost" || hostname === "127.0.0.1" || protocol === "data:";
    if (!isOurs) complaints.push(`third party: ${request.url()}`);
  });
  return complaints;
}

/**
 * A test that fails if its page has errors. It does not start shortly before midnight. It also closes the browsers that the test opened for other users, because a
 * browser with the pages of all earlier tests becomes slow.
 */
export const test = base.extend<{ onOneDay: undefined; closed: undefined }>({
  onOneDay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use, test) => {
      await clearOfMidnight((wait) => test.setTimeout(test.timeout + wait));
      await use(undefined);
    },
    { auto: true },
  ],
  closed: [
    async ({ browser }, use) => {
      const before = browser.contexts();
      await use(undefined);
      for (const context of browser.contexts()) if (!before.includes(context)) await context.close();
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    const complaints = watch(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
