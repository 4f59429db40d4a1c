import { gzipSync } from "node:zlib";
import { chartNames, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { inventedLedger } from "./reconciliation/invented-ledger";

const server = sharedServer("invented");
test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  test(`in ${locale}, the gallery shows each chart once: drawing, title, and a sentence of the chart's own page`, async ({
    page,
    request,
  }) => {
    const ledger = inventedLedger(server);
    const context = ledger.contextAt(ledger.newest(), locale);
    const drawn = chartNames.filter((name) => !isAbsent(drawChart(name, context)));
    ledger.close();
    await page.goto(`${server.url}/${locale}/charts`);
    const links = await page
      .locator(".gallery h3 a, .undrawn a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").at(-1)));
    expect(links.toSorted()).toEqual(drawn.toSorted());
    const cards = await page.locator(".gallery > li").all();
    expect(cards.length).toBeGreaterThan(10);
    for (const card of cards) {
      const href = (await card.locator("h3 a").getAttribute("href")) ?? "";
      const name = href.split("/").at(-1) ?? "";
      expect.soft(await card.locator("svg :is(path, rect)").count(), name).toBeGreaterThan(0);
      const sentence = (await card.locator("p").first().textContent()) ?? "";
      const file = await (await request.get(`${server.url}${href}.json`)).text();
      expect.soft(file, name).toContain(JSON.stringify(sentence).slice(1, -1));
    }
  });
}

test("the page of the gallery is at most 20 KB, compressed", async ({ request }) => {
  for (const locale of locales) {
    const html = await (await request.get(`${server.url}/${locale}/charts`)).body();
    expect.soft(gzipSync(html).byteLength, locale).toBeLessThanOrEqual(20_480);
  }
});
