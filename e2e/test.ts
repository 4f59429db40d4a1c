import { test as base, expect, type Page } from "@playwright/test";

/**
 * What a journey's page complains of: errors in its console, exceptions in its scripts, requests to anybody but the
 * server under test. A page that answers 400 or 404 says so in the console, and a browser that shows JSON that it has no
 * icon: neither is a complaint.
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
 * A test whose page is watched: any complaint fails it. The browsers that it opened for others are closed with it, for a
 * browser with the pages of all tests before it in it grows slow.
 */
export const test = base.extend<{ closed: undefined }>({
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
