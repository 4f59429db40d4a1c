import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";

/** A page with every kind of script, and an embedded chart. */
const whole = "/es/charts/detained-vs-released";
const addresses = [whole, "/es/embed/detained-vs-released"];

/** Returns a page that the test does not watch, because its scripts are meant to fail. */
async function openPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: "es-VE" })).newPage();
}

/** Returns the readable text, without the buttons and layers that scripts add. */
async function readable(page: Page): Promise<string> {
  return page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const added of copy.querySelectorAll("[data-copy] .cluster, .live-layer")) added.remove();
    return copy.textContent ?? "";
  });
}

async function asServed(browser: Browser, address: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const text = await readable(page);
  await context.close();
  expect(text.length).toBeGreaterThan(500);
  return text;
}

/** Makes the browser refuse every selector that contains `part`, as an old browser refuses unknown selectors. */
async function refuseSelector(page: Page, part: string): Promise<void> {
  await page.addInitScript((refused) => {
    const original = Document.prototype.querySelectorAll;
    Document.prototype.querySelectorAll = function (this: Document, selector: string) {
      if (selector.includes(refused)) throw new DOMException(`${selector} is not a valid selector`, "SyntaxError");
      return original.call(this, selector);
    } as typeof original;
  }, part);
}

test("a component that throws in an effect removes only itself", async ({ browser, baseURL }) => {
  const address = `${baseURL}${whole}`;
  const served = await asServed(browser, address);
  for (const { refused, left } of [
    { refused: ".live-stage", left: "[data-copy] button" },
    { refused: "[data-copy]", left: ".live-layer" },
  ]) {
    const page = await openPage(browser);
    await refuseSelector(page, refused);
    await page.goto(address);
    await expect(page.locator(left).first(), `without ${refused}`).toBeAttached();
    expect(await readable(page), `without ${refused}`).toBe(served);
  }
});

test("if the framework itself fails, the page stays as the server sent it", async ({ browser, baseURL }) => {
  const address = `${baseURL}${whole}`;
  const served = await asServed(browser, address);
  const page = await openPage(browser);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  // Next writes each page to the history, outside any of our error boundaries.
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  await page.goto(address);
  const title = await page.title();
  await expect.poll(() => errors.join()).toContain("refused");
  await expect(page.locator("main")).toBeVisible();
  expect(await readable(page)).toBe(served);
  expect(await page.title()).toBe(title);
});

for (const address of addresses) {
  test(`whichever script of ${address} fails to load, the page stays as the server sent it`, async ({
    browser,
    baseURL,
  }) => {
    const url = `${baseURL}${address}`;
    const served = await asServed(browser, url);
    const intact = await openPage(browser);
    await intact.goto(url, { waitUntil: "networkidle" });
    const title = await intact.title();
    const scripts = await intact.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => (/\.js(\?|$)/.test(name) ? [name] : [])),
    );
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) {
      const page = await openPage(browser);
      await page.route(script, (route) => route.abort());
      await page.goto(url, { waitUntil: "networkidle" });
      expect.soft(await readable(page), script).toBe(served);
      expect.soft(await page.title(), script).toBe(title);
      await page.context().close();
    }
  });
}
