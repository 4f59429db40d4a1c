import { expect, test } from "@/e2e/test";

const charts = ["detained-vs-released", "nationality", "nationality-countries", "change", "announced-vs-verified"];

test("a visitor sees 806 detained and 86 foreign or dual for 5 January 2026, through the switch of the chart", async ({
  page,
}) => {
  await page.goto("/en");
  const chart = page.locator("#detained-vs-released");
  const rowOf = (measure: RegExp) =>
    chart
      .getByRole("row")
      .filter({ hasText: "5 January 2026" })
      .filter({ hasText: "Foro Penal" })
      .filter({ hasText: measure });
  await chart.getByText("Table", { exact: true }).click();
  await expect(
    rowOf(/political prisoners|detained/i)
      .getByRole("cell")
      .last(),
  ).toHaveText("806");
  await chart.getByRole("link", { name: "Foreign or dual" }).click();
  await expect(page).toHaveURL(/nationality=foreign_or_dual/);
  await chart.getByText("Table", { exact: true }).click();
  await expect(
    rowOf(/political prisoners|detained/i)
      .getByRole("cell")
      .last(),
  ).toHaveText("86");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ["es", "en"]) {
    test(`the chart of the home page is there in ${locale}, with its key and table`, async ({ page }) => {
      await page.goto(`/${locale}`);
      const chart = page.locator("#detained-vs-released");
      await expect(chart.locator("svg").first()).toBeVisible();
      await expect(chart.locator(".chart-date")).toBeVisible();
      await chart.locator(".chart-actions summary").click();
      expect(await chart.locator("tbody tr").count()).toBeGreaterThan(0);
      for (const part of [".legend", ".milestones", ".chart-footer a"])
        await expect(chart.locator(part).first()).toBeVisible();
      await expect(page.locator(".live-layer")).toHaveCount(0);
    });

    test(`on a phone in ${locale} one button shows the key of the chart`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`/${locale}`);
      await expect(page.locator(".milestones")).toBeHidden();
      await page.locator(".chart-key summary").click();
      for (const part of [".legend", ".milestones", ".chart-footer a"])
        await expect(page.locator(`.chart-key ${part}`).first()).toBeVisible();
    });

    for (const id of charts) {
      test(`${id} has its drawing, table and footer in ${locale}`, async ({ page }) => {
        await page.goto(`/${locale}/charts/${id}`);
        const chart = page.locator(`#${id}`);
        await expect(chart.locator("svg").first()).toBeVisible();
        await chart.locator(".chart-actions summary").first().click();
        await expect(chart.locator("table")).toBeVisible();
        expect(await chart.locator("tbody tr").count()).toBeGreaterThan(0);
        expect(await chart.locator(".chart-footer p").count()).toBeGreaterThanOrEqual(2);
        await expect(page.locator(".live-layer")).toHaveCount(0);
      });
    }
  }

  test("an address of the former home page keeps its choices: the group, the period and the date of the countries", async ({
    page,
  }) => {
    await page.goto("/en?nationality=foreign_or_dual&period=all&on=2026-01-09#nationality-countries");
    await expect(page.locator("#detained-vs-released .switch [aria-current]")).toHaveText("Foreign or dual");
    await expect(page.locator("#detained-vs-released tbody th").first()).toContainText(/20(1|2[0-4])/);
    await expect(page.locator("#nationality-countries")).toContainText("9 January 2026");
    await page.goto("/es?on=2026-01-20");
    await page.locator("#nationality-countries p a").first().click();
    await expect(page).toHaveURL(/\/es\?on=2026-01-\d\d#nationality-countries$/);
    await expect(page.locator("#nationality-countries .tally li").first()).toBeVisible();
  });

  for (const [locale, sentence] of [
    ["es", /^Vigilia ha documentado 6 excarcelaciones desde .+; Foro Penal cuenta 768, al 21 de abril de 2026\.$/],
    ["en", /^Vigilia has documented 6 releases since .+; Foro Penal counts 768, as of 21 April 2026\.$/],
  ] as const) {
    test(`six documented releases are a sentence next to Foro Penal's 768 and no drawing in ${locale}`, async ({
      page,
    }) => {
      for (const path of [`/${locale}/charts/released-by-kind`, `/${locale}/embed/released-by-day`]) {
        await page.goto(path);
        await expect(page.locator(".chart-summary")).toHaveText(sentence);
        await expect(page.locator(".chart svg")).toHaveCount(0);
        await page.locator(".chart-links a").first().click();
        await expect(page).toHaveURL(/\/releases\?from=2026-01-08&verification=verified$/);
      }
      const { summary, figures } = await (await page.request.get(`/${locale}/charts/released-by-day.json`)).json();
      expect(summary).toMatch(sentence);
      expect(figures.map(({ value }: { value: unknown }) => value)).toEqual([null]);
      await page.goto(`/${locale}`);
      await expect(page.locator("#detained-vs-released tbody")).not.toContainText("Vigilia");
    });
  }

  test("another pair of an announced and a verified figure is a link, and a pair that is none is refused", async ({
    page,
  }) => {
    await page.goto("/es/charts/announced-vs-verified");
    const values = page.locator(".bar-value");
    await expect(values).toHaveText(["626", "383"]);
    await page.locator(".switch a").nth(1).click();
    await expect(page).toHaveURL(/pair=/);
    await expect(values).toHaveText(["88", "44"]);
    await page.locator(".chart-links a").click();
    await expect(page).toHaveURL(/\/es\/charts\/releases-by-start$/);
    expect((await page.goto("/es/charts/announced-vs-verified?pair=no-count.foro-penal"))?.status()).toBe(400);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("releases are filtered, and a filter is removed again", async ({ page }) => {
    await page.goto("/es/releases");
    await expect(page.locator(".record")).toHaveCount(2);
    await page.getByLabel("Nacionalidad").selectOption("foreign_or_dual");
    await page.locator("form.filters").getByRole("button").click();
    await expect(page.locator(".record")).toHaveCount(1);
    await expect(page.locator(".record")).toContainText("España");
    await page.locator("main .chip, main .cluster a").first().click();
    await expect(page.locator(".record")).toHaveCount(2);
  });
});
