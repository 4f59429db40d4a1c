import sharp from "sharp";
import { formatsOf } from "@/app/_public/picture/card-formats.fixture";
import { cardLimit, cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";
import { cardFormats } from "@/components/pictures/card-picture";
import { chartNames, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { type InventedLedger, inventedLedger, type Moment } from "./invented-ledger";
import { ownChartPng } from "./own-chart-png";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());
test.setTimeout(600_000);

const cards = [{ name: "dashboard" as const }, ...chartNames.map((name) => ({ name }))];

for (const locale of locales) {
  test(`in ${locale}, each card is served small, in each format, and is the picture of that drawing`, async ({
    request,
  }) => {
    const context = ledger.contextAt(ledger.newest(), locale);
    const edition = ledger.editionAt(ledger.newest());
    for (const { name } of cards) {
      for (const format of formatsOf(name)) {
        const end = format === "wide" ? "" : `.${format}`;
        const png = await (await request.get(`${ledger.url}/${locale}/cards/${name}${end}.png`)).body();
        expect.soft(png.byteLength, `${name} ${format}`).toBeLessThanOrEqual(cardLimit);
        expect.soft(await sharp(png).metadata(), `${name} ${format}`).toMatchObject(cardFormats[format]);
        const own = await cardPng({ name, context, edition, format });
        expect.soft(png.equals(own), `${name} ${format} is that drawing`).toBe(true);
      }
    }
  });

  test(`in ${locale}, a card of an earlier version keeps the numbers of that version`, async ({ request }) => {
    const earlier: Moment = { name: "earlier", at: ledger.seeded };
    const context = ledger.contextAt(earlier.at, locale);
    const edition = ledger.editionAt(earlier.at);
    for (const { name } of cards) {
      const png = await (await request.get(ledger.path(`/${locale}/cards/${name}.png`, earlier))).body();
      const own = await cardPng({ name, context, edition, format: "wide" });
      expect.soft(png.equals(own), `${name} is that drawing`).toBe(true);
    }
  });
}

for (const when of ["now", "earlier"] as const) {
  test(`as known ${when}: every chart as a PNG is its drawing, each in one of the languages`, async ({ request }) => {
    const moment: Moment = { name: when, at: when === "now" ? ledger.newest() : ledger.seeded };
    for (const [index, name] of chartNames.entries()) {
      const locale = locales[index % locales.length] ?? "es";
      const answer = await request.get(ledger.path(`/${locale}/charts/${name}.png`, moment));
      const absent = isAbsent(drawChart(name, ledger.contextAt(moment.at, locale)));
      expect.soft(answer.status(), name).toBe(absent ? 404 : 200);
      if (absent) continue;
      const own = await ownChartPng(name, ledger, moment.at, locale);
      expect.soft((await answer.body()).equals(own), `${name} in ${locale} is that drawing`).toBe(true);
    }
  });
}
