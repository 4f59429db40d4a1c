import type { APIRequestContext } from "@playwright/test";
import { load } from "cheerio";
import { listAllCounts } from "@/db/published/counts";
import { chartNames, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { choicesIn } from "./compare-exports";
import { type InventedLedger, inventedLedger } from "./invented-ledger";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

/** Returns what a messenger shows of a link, and the texts of the linked page that must agree. */
async function readPreview(request: APIRequestContext, path: string) {
  const $ = load(await (await request.get(ledger.url + path)).text());
  const meta = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr("content") ?? "";
  const text = (selector: string) => $(selector).first().text().replace(/\s+/g, " ").trim();
  return {
    title: meta("og:title"),
    description: meta("og:description"),
    address: meta("og:url"),
    image: meta("og:image"),
    alt: meta("og:image:alt"),
    tab: text("title"),
    canonical: $('link[rel="canonical"]').attr("href") ?? "",
    heading: text("h1"),
    found: text('p[aria-live="polite"]'),
    newest: $(".counts .n a").first().attr("aria-label") ?? "",
    robots: meta("robots"),
  };
}

for (const locale of locales) {
  test(`in ${locale}, the preview of each chart has the sentence, the card and the address of each of its choices`, async ({
    request,
  }) => {
    test.setTimeout(120_000);
    const context = ledger.contextAt(ledger.newest(), locale);
    for (const name of chartNames) {
      for (const choices of choicesIn(name, context)) {
        const drawn = drawChart(name, context, choices);
        const query = new URLSearchParams(choices as Record<string, string>).toString();
        const end = query ? `?${query}` : "";
        const shown = await readPreview(request, `/${locale}/charts/${name}${end}`);
        const where = `${name}${end}`;
        if (!isAbsent(drawn)) expect.soft(shown.description, where).toBe(drawn.summary);
        expect.soft(shown.title.startsWith(isAbsent(drawn) ? drawn.absent : drawn.title), where).toBe(true);
        expect.soft(shown.address, where).toBe(`${ledger.url}/${locale}/charts/${name}${end}`);
        expect.soft(shown.image, where).toBe(`${ledger.url}/${locale}/cards/${name}.png${end}`);
        expect.soft(shown.canonical, where).toBe(`${ledger.url}/${locale}/charts/${name}`);
      }
    }
  });

  test(`in ${locale}, the first page with choices has the preview of the chart to which they belong`, async ({
    request,
  }) => {
    for (const [query, chart] of [
      ["nationality=foreign_or_dual", "detained-vs-released"],
      ["nationality=home_only&period=all", "detained-vs-released"],
      ["on=2026-01-09", "nationality-countries"],
    ]) {
      const home = await readPreview(request, `/${locale}?${query}`);
      const own = await readPreview(request, `/${locale}/charts/${chart}?${query}`);
      expect
        .soft([home.title, home.description, home.image, home.alt])
        .toEqual([own.title, own.description, own.image, own.alt]);
      expect.soft(home.address).toBe(`${ledger.url}/${locale}?${query}`);
    }
  });

  test(`in ${locale}, a figure's page, tab, preview and card have its sentence, and no title has its id`, async ({
    request,
  }) => {
    const counts = listAllCounts(ledger.db, ledger.viewAt(ledger.newest()));
    for (const { id, underReview } of counts.filter((_, index) => index % 12 === 0 || index > counts.length - 6)) {
      const shown = await readPreview(request, `/${locale}/counts/${id}`);
      const { heading } = shown;
      expect.soft(`${shown.title}.`, id).toBe(heading);
      expect.soft(shown.tab.startsWith(shown.title), id).toBe(true);
      expect.soft(shown.description.startsWith(heading), id).toBe(true);
      expect.soft(shown.alt, id).toBe(heading);
      expect.soft(shown.image, id).toBe(`${ledger.url}/${locale}/counts/${id}.png`);
      expect.soft(shown.tab.includes(id), id).toBe(false);
      expect.soft(underReview && !/revisión|review/.test(shown.title), id).toBe(false);
    }
    const [first] = counts;
    const image = await request.get(`${ledger.url}/${locale}/counts/${first?.id}.png`);
    expect([image.status(), image.headers()["content-type"]]).toEqual([200, "image/png"]);
    expect((await request.get(`${ledger.url}/${locale}/counts/nothing.png`)).status()).toBe(404);
  });

  test(`in ${locale}, a filtered list of figures previews how many it has, and its newest figure with its card`, async ({
    request,
  }) => {
    for (const query of [
      "publisher=foro-penal",
      "publisher=jep&measure=detained",
      "measure=released&from=2026-01-08",
      "standing=contradicted",
    ]) {
      const shown = await readPreview(request, `/${locale}/counts?${query}`);
      expect.soft(shown.description.startsWith(`${shown.found} `), query).toBe(true);
      expect.soft(shown.description.endsWith(shown.newest), query).toBe(true);
      expect.soft(shown.alt, query).toBe(shown.newest);
      expect.soft(shown.image, query).toMatch(/\/counts\/[\w-]+\.png$/);
      expect.soft(shown.title.startsWith(`${shown.heading}: `), query).toBe(true);
      expect.soft(shown.address, query).toBe(`${ledger.url}/${locale}/counts?${query}`);
      expect.soft(shown.canonical, query).toBe(`${ledger.url}/${locale}/counts`);
    }
    const page = await readPreview(request, `/${locale}/counts?sort=oldest&page=2`);
    expect(page.title).toBe(page.heading);
  });

  test(`in ${locale}, filtered records preview how many they are, and stay out of search engines`, async ({
    request,
  }) => {
    for (const path of [
      "/releases?nationality=CO",
      "/releases?verification=refuted&from=2026-05-01",
      "/detentions?state=house_arrest",
      "/detentions?nationality=CO&from=2020-01-01",
    ]) {
      const shown = await readPreview(request, `/${locale}${path}`);
      expect.soft(shown.description, path).toBe(shown.found);
      expect.soft(shown.title.startsWith(`${shown.heading}: `), path).toBe(true);
      expect.soft(shown.robots, path).toContain("noindex");
    }
  });
}
