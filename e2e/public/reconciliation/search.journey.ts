import { load } from "cheerio";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { type CountItem, walk } from "./exports";
import { type InventedLedger, inventedLedger } from "./invented-ledger";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

for (const locale of locales) {
  test(`in ${locale}, a search for the number of a published figure shows the API's sentence and links to the figure`, async ({
    request,
  }) => {
    test.setTimeout(120_000);
    const items = await walk<CountItem>(request, ledger.url, "/api/v1/counts?limit=90");
    const alone = new Map(items.flatMap((item) => (item.value === null ? [] : [[item.value, item]])));
    expect(alone.size).toBeGreaterThan(100);
    for (const [value] of [...alone].filter((_, index) => index % 7 === 0)) {
      const page = load(await (await request.get(`${ledger.url}/${locale}/search?q=${value}`)).text());
      const section = page('section[aria-labelledby="found-figures"]');
      const links = section.find(".record-title > a").toArray();
      const found = new Map(links.map((link) => [page(link).text(), page(link).attr("href")]));
      const own = items.filter((item) => item.value === value);
      const shown = own.filter(({ sentence }) => found.has(sentence[locale]));
      expect.soft(shown.length, `${value}`).toBe(Math.min(own.length, found.size));
      for (const { id, sentence } of shown) expect.soft(found.get(sentence[locale])).toBe(`/${locale}/counts/${id}`);
    }
  });
}
