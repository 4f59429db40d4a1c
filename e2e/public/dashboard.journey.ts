import { expect, test } from "../test";

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
      await expect(page.locator(".figure-value")).toHaveText(["457", "44", "768", "897", "6"]);
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

  test("releases are filtered, and a filter is taken off again", async ({ page }) => {
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

test("arrow keys walk the points of a chart, each says its sentence, and Escape leaves", async ({ page }) => {
  await page.goto("/en");
  const chart = page.locator("#detained-vs-released");
  const said = chart.locator(".said");
  const sentences = await chart.locator(".marks").first().locator("title").allTextContents();
  await chart.locator(".live-layer").focus();
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  await page.keyboard.press("ArrowLeft");
  await expect(said).toHaveText(sentences.at(-1) ?? "");
  await page.keyboard.press("ArrowLeft");
  await expect(said).toHaveText(sentences.at(-2) ?? "");
  await page.keyboard.press("Home");
  await expect(said).toHaveText(sentences[0] ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(said).not.toHaveText(sentences[0] ?? "");
  await page.keyboard.press("Escape");
  await expect(chart.locator(".live-stage")).not.toHaveAttribute("data-live");
});

test("the Tab key alone reaches every link, button, field and chart, in the order of the page", async ({ page }) => {
  for (const path of ["/es", "/es/releases", "/es/about"]) {
    await page.goto(path);
    await expect(page.locator(".live-layer")).toHaveCount(await page.locator(".live-stage").count());
    const wanted = await page.evaluate(() => {
      const reachable = "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']";
      const all = [...document.querySelectorAll(reachable)].filter(
        (element) => element.getAttribute("tabindex") !== "-1" && element.checkVisibility(),
      );
      all.forEach((element, index) => {
        element.setAttribute("data-stop", String(index));
      });
      return all.length;
    });
    const stops = new Set<string>();
    for (let press = 0; press < wanted + 20; press += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? "");
      if (stop !== "") stops.add(stop);
    }
    expect([...stops].map(Number), path).toEqual(Array.from({ length: wanted }, (_, index) => index));
  }
});

test("the first stop of the Tab key leads past the header to the content", async ({ page }) => {
  await page.goto("/en/releases");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});
