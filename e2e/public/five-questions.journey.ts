import type { Locator } from "@playwright/test";
import { publicReader } from "@/db/testing/public-reader";
import { newsOf } from "@/domain/figures/newest";
import { newestReleaseSentence, nothingNewSentence } from "@/domain/figures/news-sentence";
import { sentenceOf } from "@/domain/figures/sentence";
import { summaryOf } from "@/domain/figures/summary";
import { civilTime } from "@/domain/values/day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

/** Two screens of a common phone, in CSS pixels. */
const screen = { width: 360, height: 800 };
const twoScreens = 2 * screen.height;

test.use({ viewport: screen, javaScriptEnabled: false });

const ledgers = { seeded: sharedServer("seeded"), corrected: sharedServer("corrected") };

for (const [name, server] of Object.entries(ledgers)) {
  for (const locale of locales) {
    test(`five questions are answered within two screens of a phone: ${name}, ${locale}`, async ({ page }) => {
      const reader = publicReader(server.databasePath);
      const { ledger } = reader.context(undefined, locale);
      reader.close();
      const { detained, foreignOrDual } = summaryOf(ledger);
      const news = newsOf(ledger, null, civilTime(new Date(), ledger.settings.timeZone).day);
      if (!(detained && foreignOrDual && news.release)) throw new Error("the journeys' ledgers have these figures");
      await page.goto(`${server.url}/${locale}`);
      const lead = page.locator(".figure.lead > p").first();

      await test.step("how many?", async () => {
        await answers(lead.locator(".figure-value"), formatNumber(detained.value ?? 0, locale));
      });
      await test.step("since when?", () => answers(lead, formatDate(detained.asOf, locale)));
      await test.step("who says?", () => answers(lead, detained.publisherName[locale]));
      await test.step("was anyone released lately?", async () => {
        const release = news.release && newestReleaseSentence(news.release, locale);
        await answers(page.locator(".news dd").first(), release ?? "");
        const nothing = nothingNewSentence(news, locale);
        if (nothing === null) await expect(page.locator(".news .stale")).toHaveCount(0);
        else await answers(page.locator(".news .stale"), nothing);
      });
      await test.step("how many foreigners?", async () => {
        await answers(page.locator(".figures .figure").nth(1), sentenceOf(foreignOrDual, locale));
      });
    });
  }
}

/** The text is in the element, without opening anything, and the element ends within two screens. */
async function answers(element: Locator, text: string) {
  await expect(element).toBeVisible();
  await expect(element).toContainText(text);
  const box = await element.boundingBox();
  expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(twoScreens);
}
