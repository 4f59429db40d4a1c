import { expect, test } from "@/e2e/test";

test.use({ viewport: { width: 360, height: 640 } });

const said = {
  es: [
    "Al menos 457 presos políticos, según Foro Penal, al 4 de mayo de 2026.",
    "Al menos 44 presos políticos extranjeros o con doble nacionalidad, según Foro Penal, al 30 de marzo de 2026.",
    "Al menos 768 excarcelaciones desde el 8 de enero de 2026, según Foro Penal, al 21 de abril de 2026.",
    /897 excarcelaciones.+, según el Gobierno, al \d+ de .+ de 2026\./,
  ],
  en: [
    "At least 457 political prisoners, according to Foro Penal, as of 4 May 2026.",
    "At least 44 political prisoners who are foreign or dual nationals, according to Foro Penal, as of 30 March 2026.",
    "At least 768 releases since 8 January 2026, according to Foro Penal, as of 21 April 2026.",
    /897 releases.+, according to the government, as of \d+ .+ 2026\./,
  ],
};

for (const [locale, sentences] of Object.entries(said)) {
  test(`a phone in ${locale} shows how many are detained, on which date, according to whom, and who was released`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    const figures = page.locator(".figures .figure > p:not(.stale)");
    await expect(figures).toHaveText(sentences);
    await expect(figures.first()).toBeInViewport({ ratio: 1 });
    await expect(figures.first().locator(".figure-value")).toHaveText("457");
    const foot = await figures.last().boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0), "one scroll of a screen shows the last of them").toBeLessThan(2 * 640);
  });

  test(`a phone in ${locale} shows where a number comes from`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const figure = page.locator(".figures .figure").first();
    await figure.locator("summary").tap();
    await expect(figure.getByRole("link").first()).toBeVisible();
    await expect(figure.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
  });
}

test("touching a chart makes it interactive and shows the point's sentence", async ({ page }) => {
  await page.goto("/es");
  const chart = page.locator("#detained-vs-released");
  await chart.locator(".live-layer").tap({ position: { x: 150, y: 60 } });
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  const sentences = await chart.locator(".marks title").allTextContents();
  await chart.locator(".live-layer").tap({ position: { x: 60, y: 80 } });
  await expect(chart.locator(".said")).not.toBeEmpty();
  const text = (await chart.locator(".said").textContent()) ?? "";
  expect(sentences.filter((sentence) => text.startsWith(sentence))).not.toEqual([]);
});
