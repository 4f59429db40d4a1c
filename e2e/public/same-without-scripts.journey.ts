import type { Page } from "@playwright/test";
import type { Server } from "../server";
import { expect, test } from "../test";
import { correctedServer } from "./corrected-server";
import { openAll } from "./open-all";
import { publicAddresses } from "./public-addresses";

let server: Server;
test.beforeAll(async () => {
  server = await correctedServer();
});
test.afterAll(() => server.stop());

/** What there is to read and to press, but for the buttons that copy and share, and the line that a live chart reads out. */
async function seen(page: Page): Promise<string[]> {
  await openAll(page);
  await page.evaluate(() => {
    const added = document.querySelectorAll<HTMLElement>("[data-copy] .cluster, .read-out");
    for (const each of added) each.style.display = "none";
  });
  return (await page.locator("body").allInnerTexts()).flatMap((text) => text.split("\n"));
}

test("every page without scripts is the same view as with them", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const bare = await browser.newPage({ javaScriptEnabled: false });
  for (const address of publicAddresses(server)) {
    const url = `${server.url}/es${address}`;
    await page.goto(url);
    await expect(page.locator(".live-layer")).toHaveCount(
      await page.locator(".shell .live-stage:has(.marks, .bar)").count(),
    );
    await bare.goto(url);
    expect.soft(await seen(page), address).toEqual(await seen(bare));
  }
  await bare.close();
});
