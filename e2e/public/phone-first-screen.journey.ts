import { publicReader } from "@/db/testing/public-reader";
import { headlineSentences } from "@/domain/figures/headlines";
import { summaryOf } from "@/domain/figures/summary";
import { formatNumber } from "@/domain/wording/format";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

const server = sharedServer("seeded");
test.use({ viewport: { width: 360, height: 640 } });

for (const locale of locales) {
  test(`a phone in ${locale} shows how many are detained, on which date, according to whom, and who was released`, async ({
    page,
  }) => {
    const reader = publicReader(server.databasePath);
    const { ledger } = reader.context();
    reader.close();
    const { detained, foreign_or_dual, verified, announced } = headlineSentences(ledger, locale);
    const number = formatNumber(summaryOf(ledger).detained?.value ?? 0, locale);
    await page.goto(`${server.url}/${locale}`);
    const figures = page.locator(".figures .figure > p:first-child");
    const sentences = [detained, foreign_or_dual, verified, announced].map((sentence) => sentence ?? "no figure");
    await expect(figures).toHaveText(sentences);
    await expect(figures.first()).toBeInViewport({ ratio: 1 });
    await expect(figures.first().locator(".figure-value")).toHaveText(number);
    await expect(page.locator(".since-previous")).toBeInViewport({ ratio: 1 });
    const foot = await figures.last().boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0), "one scroll of a screen shows the last of them").toBeLessThan(
      2.5 * 640,
    );
  });

  test(`a phone in ${locale} shows where a number comes from`, async ({ page }) => {
    await page.goto(`${server.url}/${locale}`);
    const figure = page.locator(".figures .figure").first();
    await figure.locator("summary").tap();
    const source = figure.locator(".trace").getByRole("link").first();
    await expect(source).toBeVisible();
    await expect(source).toHaveAttribute("href", /^https?:/);
  });
}

test("touching a chart makes it interactive and shows the point's sentence", async ({ page }) => {
  await page.goto(`${server.url}/es`);
  const chart = page.locator("#detained-vs-released");
  await chart.locator(".live-layer").tap({ position: { x: 150, y: 60 } });
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  const sentences = await chart.locator(".marks title").allTextContents();
  await chart.locator(".live-layer").tap({ position: { x: 60, y: 80 } });
  await expect(chart.locator(".said")).not.toBeEmpty();
  const text = (await chart.locator(".said").textContent()) ?? "";
  expect(sentences.filter((sentence) => text.startsWith(sentence))).not.toEqual([]);
});
