import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { embedHeights } from "@/components/charts/embed-heights";
import { chartNames } from "@/domain/charts/catalogue";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { choicesIn } from "./reconciliation/compare-exports";
import { inventedLedger } from "./reconciliation/invented-ledger";

const server = sharedServer("invented");

/** Space in pixels that a frame may have below its chart, at the width where the chart is tallest. */
const spare = 200;

for (const width of [360, 640]) {
  test(`in a frame ${width} pixels wide, no embedded chart needs more than its fixed height, with any choice`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const ledger = inventedLedger(server);
    const tallest: Record<string, number> = {};
    for (const name of chartNames) {
      await page.setViewportSize({ width, height: embedHeights[name] });
      for (const locale of locales) {
        for (const choices of choicesIn(name, ledger.contextAt(ledger.newest(), locale))) {
          await page.goto(ledger.path(`/${locale}/embed/${name}`, { name: "now", at: 0 }, choices));
          const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
          tallest[name] = Math.max(tallest[name] ?? 0, height);
        }
      }
    }
    ledger.close();
    const wrong = chartNames.filter((name) => {
      const free = embedHeights[name] - (tallest[name] ?? 0);
      return free < 0 || (width === 360 && free > spare);
    });
    expect(wrong, JSON.stringify(tallest, null, 2)).toEqual([]);
  });
}

test("the embed code makes the frame as tall as its chart, also after a table opens in it", async ({ page }) => {
  await page.goto(`${server.url}/es/charts/gender`);
  const code = (await page.locator("code").filter({ hasText: "<iframe" }).first().textContent()) ?? "";
  const html = `<!doctype html><title>Otro sitio</title>${code}`;
  const other = createServer((_, answer) => answer.setHeader("Content-Type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const frame = page.locator("iframe");
    const inside = page.frameLocator("iframe");
    const fits = async () => {
      const height = await inside.locator("body").evaluate((body) => body.getBoundingClientRect().height);
      return Math.abs(((await frame.boundingBox())?.height ?? 0) - height) <= 1;
    };
    await expect.poll(fits).toBe(true);
    const before = (await frame.boundingBox())?.height ?? 0;
    await inside.locator(".chart-actions summary").first().click();
    await expect.poll(async () => ((await frame.boundingBox())?.height ?? 0) > before).toBe(true);
    await expect.poll(fits).toBe(true);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});
