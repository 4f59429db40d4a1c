import { expect, test } from "@/e2e/test";

const charts = [
  "detained-vs-released",
  "nationality",
  "nationality-countries",
  "logged-by-nationality",
  "announced-vs-verified",
];

test("a visitor sees 806 detained and 86 foreign or dual for 5 January 2026, through the switch of the chart", async ({
  page,
}) => {
  await page.goto("/en");
  const chart = page.locator("#detained-vs-released");
  const rowOf = (measure: string) =>
    chart
      .getByRole("row")
      .filter({ hasText: "5 January 2026" })
      .filter({ hasText: "Foro Penal" })
      .filter({ hasText: measure });
  await chart.getByText("Table", { exact: true }).click();
  await expect(rowOf("detained").getByRole("cell").last()).toHaveText("806");
  await chart.getByRole("link", { name: "Foreign or dual" }).click();
  await expect(page).toHaveURL(/nationality=foreign_or_dual/);
  await chart.getByText("Table", { exact: true }).click();
  await expect(rowOf("detained").getByRole("cell").last()).toHaveText("86");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ["es", "en"]) {
    test(`each chart, figure and table is there in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}`);
      await expect(page.locator(".figure-value")).toHaveText(["344", "32", "768", "896", "6"]);
      for (const id of charts) {
        const chart = page.locator(`#${id}`);
        await expect(chart.locator("svg").first()).toBeVisible();
        await chart.locator(".chart-actions summary").first().click();
        await expect(chart.locator("table")).toBeVisible();
        expect(await chart.locator("tbody tr").count()).toBeGreaterThan(0);
        expect(await chart.locator(".chart-footer p").count()).toBeGreaterThanOrEqual(2);
      }
      await expect(page.locator(".live-layer")).toHaveCount(0);
    });
  }

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
