import sharp from "sharp";
import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { cardLimit, cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";
import { cardSvg } from "@/app/[locale]/cards/[card]/png/_parts/card-svg";
import { cardFormats } from "@/components/pictures/card-picture";
import { chartNames } from "@/domain/charts/catalogue";
import type { FigureFacts } from "@/domain/figures/facts";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import type { Summary } from "./exports";
import { type InventedLedger, inventedLedger } from "./invented-ledger";
import { ownChartPng } from "./own-chart-png";
import { readPicture } from "./read-chart";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

const cards: { name: CardName; path: string; file: string }[] = [
  { name: "dashboard", path: "", file: "/api/v1/summary" },
  ...chartNames.map((name) => ({ name, path: `/charts/${name}`, file: `/charts/${name}.json` })),
];

function attribute(html: string, name: string): string {
  const [, content = ""] = new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html) ?? [];
  return content.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Returns the figures in a chart's file that are of the sentence's series but newer; a summary is of the newest. */
function newerThan(
  sentence: string | undefined,
  { figures, summary }: { figures: FigureFacts[]; summary: string },
): FigureFacts[] {
  if (sentence === summary) return [];
  const own = figures.find((each) => each.sentence === sentence);
  if (!own) throw new Error(`no figure has the sentence ${sentence}`);
  return figures.filter(
    ({ subject, publisher, since, value, asOf }) =>
      [subject, publisher, since].join() === [own.subject, own.publisher, own.since].join() &&
      value !== null &&
      (asOf ?? "") > (own.asOf ?? ""),
  );
}

for (const locale of locales) {
  test(`in ${locale}, each card shows the newest number and the sentence of its page, its preview and its file`, async ({
    request,
  }) => {
    const context = ledger.contextAt(ledger.newest(), locale);
    const edition = ledger.editionAt(ledger.newest());
    for (const { name, path, file } of cards) {
      const html = await (await request.get(`${ledger.url}/${locale}${path}`)).text();
      const fileText = await (
        await request.get(`${ledger.url}${name === "dashboard" ? "" : `/${locale}`}${file}`)
      ).text();
      const { figures } = cardOf(name, context);
      const [alt, image] = [attribute(html, "og:image:alt"), attribute(html, "og:image")];
      if (name !== "dashboard") expect.soft(newerThan(figures[0]?.sentence, JSON.parse(fileText)), name).toEqual([]);
      expect.soft(image, name).toBe(`${ledger.url}/${locale}/cards/${name}.png`);
      for (const format of ["wide", "square"] as const) {
        const drawn = readPicture(cardSvg({ name, context, edition, format })).join("");
        for (const { number, sentence } of figures) {
          expect.soft(drawn, `${name} ${format}`).toContain(`${number ?? ""}${sentence}`.replace(/\s/g, ""));
          expect.soft(sentence, name).toContain(number ?? "");
          expect.soft(alt, name).toContain(sentence);
          expect.soft(fileText, name).toContain(JSON.stringify(sentence));
        }
      }
    }
  });

  test(`in ${locale}, headline, preview, data for search engines and the API's summary have the same sentence`, async ({
    page,
    request,
  }) => {
    const summary: Summary = await (await request.get(`${ledger.url}/api/v1/summary`)).json();
    const sentence = summary.detained.sentence[locale];
    await page.goto(`${ledger.url}/${locale}`);
    const html = await page.content();
    const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect({
      headline: await page.locator(".figure.lead > p:first-child").textContent(),
      description: attribute(html, "description"),
      openGraph: attribute(html, "og:description"),
      twitter: attribute(html, "twitter:description"),
      dataset: dataset.description.includes(sentence),
    }).toEqual({
      ...{ headline: sentence, description: sentence, openGraph: sentence, twitter: sentence },
      dataset: true,
    });
    for (const { kind, value, address } of summary.logged.figures) {
      const list = await (await request.get(address[locale])).text();
      const [, , , persons] = /aria-live="polite">\D*(\d+)\D+(\d+)\D+(\d+)/.exec(list) ?? [];
      expect.soft(Number(persons), kind).toBe(value);
    }
  });
}

/** The same code renders every picture from its SVG, so one of each is enough; `npm run test:long` compares all. */
test("the PNG of a chart as known earlier, of a wide card and of a square one are the pictures of their drawings", async ({
  request,
}) => {
  const [now, earlier] = [ledger.newest(), ledger.seeded];
  const bytes = async (path: string) => (await request.get(ledger.url + path)).body();
  const chart = await bytes(`/es/charts/detained-vs-released.png?at=${earlier}`);
  expect(chart.equals(await ownChartPng("detained-vs-released", ledger, earlier, "es")), "chart").toBe(true);
  for (const [name, format, end] of [
    ["dashboard", "wide", ""],
    ["gender", "square", ".square"],
    ["nationality-countries", "landscape", ".landscape"],
  ] as const) {
    const png = await bytes(`/en/cards/${name}${end}.png`);
    const own = await cardPng({ name, context: ledger.contextAt(now, "en"), edition: ledger.editionAt(now), format });
    expect(png.equals(own), `${name} ${format}`).toBe(true);
    expect(png.byteLength).toBeLessThanOrEqual(cardLimit);
    expect(await sharp(png).metadata()).toMatchObject(cardFormats[format]);
  }
});

test("a card with choices is the picture of the chart with these choices", async ({ request }) => {
  const context = ledger.contextAt(ledger.newest(), "es");
  const edition = ledger.editionAt(ledger.newest());
  const choices = { nationality: "foreign_or_dual" };
  const name = "detained-vs-released";
  const png = async (path: string) => (await request.get(`${ledger.url}${path}`)).body();
  const [chosen, plain] = [
    await png(`/es/cards/${name}.png?nationality=foreign_or_dual`),
    await png(`/es/cards/${name}.png`),
  ];
  expect(chosen.equals(await cardPng({ name, choices, context, edition, format: "wide" }))).toBe(true);
  expect(chosen.equals(plain)).toBe(false);
});
