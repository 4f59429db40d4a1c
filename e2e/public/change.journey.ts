import { expect, test } from "@/e2e/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor chooses two dates and reads the exact sum, waterfall, table and both sources", async ({ page }) => {
    await page.goto("/es");
    await page.getByRole("link", { name: "¿Por qué cambió el número?" }).first().click();
    await expect(page).toHaveURL(/\/es\/change$/);
    await expect(page.locator(".identity")).toHaveText(/^\d+ .* \d+$/);
    await page.getByLabel("Del conteo").selectOption({ label: "23 mar 2026: 503" });
    await page.getByLabel("Al conteo").selectOption({ label: "30 mar 2026: 490" });
    await page.getByRole("button", { name: "Ver", exact: true }).click();
    await expect(page.locator(".identity")).toHaveText("503 + 1 − 34 + 20 = 490");
    const chart = page.locator("#change");
    await expect(chart.locator(".bar-value")).toHaveText(["503", "+1", "−34", "+20", "490"]);
    await expect(chart).toContainText("Casos que la fuente no detalla");
    await expect(chart.locator(".bar-track.hatched")).toHaveCount(1);
    await chart.getByText("Tabla", { exact: true }).click();
    await expect(chart.locator("tbody tr td:nth-of-type(1)")).toHaveText(["503", "+1", "−34", "+20", "490"]);
    await expect(chart.locator(".chart-footer a")).toHaveCount(2);
  });

  test("a change of which nothing was published says that it cannot be explained, and shows the whole difference", async ({
    page,
  }) => {
    await page.goto("/en/change?from=fp-detained-2025-02-10&to=fp-detained-2025-03-17");
    await expect(page.locator(".identity")).toHaveText("1,194 → 894");
    await expect(page.locator("#change .bar-words")).toHaveText(["not published", "not published"]);
    await expect(page.locator("#change .bar-track.unknown")).toHaveCount(2);
    await expect(page.locator("main .chart-summary")).toContainText(
      "(−300). What was published does not explain this change.",
    );
  });

  test("a running total explains part of a change, with its own dates, and the rest is a row of its own", async ({
    page,
  }) => {
    await page.goto("/es/change?from=fp-detained-2026-01-05&to=fp-detained-2026-05-04");
    await expect(page.locator(".identity")).toHaveText("806 − 768 + 419 = 457");
    const chart = page.locator("#change");
    await expect(chart).toContainText("8 de enero – 21 de abril de 2026 · total publicado");
    await expect(chart).toContainText("Sus totales no cubren 6–7 de enero de 2026 y 22 de abril – 4 de mayo de 2026.");
    await chart.getByText("Tabla", { exact: true }).click();
    await expect(chart.locator("tbody tr", { hasText: "Casos que la fuente no detalla" })).toContainText("+419");
  });

  test("links lead to the previous change and back", async ({ page }) => {
    await page.goto("/en/change?from=fp-detained-2026-04-27&to=fp-detained-2026-05-04");
    await page.locator(".pagination a[rel=prev]").click();
    await expect(page.locator(".identity")).toHaveText("473 + 0 − 20 + 1 = 454");
    await page.locator(".pagination a[rel=next]").click();
    await expect(page.locator(".identity")).toHaveText("454 + 0 − 1 + 4 = 457");
  });

  test("changing only the publisher shows two dates of its own series and says so", async ({ page }) => {
    await page.goto("/es/change");
    await page.locator("form.filters select[name=publisher]").selectOption("jep");
    await page.getByRole("button", { name: "Ver", exact: true }).click();
    await expect(page.locator(".notice.info")).toContainText("son de otra serie");
    await expect(page.locator(".identity")).toHaveText("949 − 309 + 119 = 759");
  });

  const wrong: [string, string][] = [
    ["/es/change?from=nowhere", "«nowhere», en «from», no es ningún conteo de este registro."],
    ["/en/change?to=nowhere", "“nowhere”, in “to”, is no count of this ledger."],
    ["/es/change?publisher=pud", "«más de 854»"],
    ["/en/change?from=fp-detained-2025-06&to=fp-detained-2025-07-05", "only the month is known"],
    ["/en/change?from=fp-detained-2026-03-30&to=fp-detained-2026-03-30", "Both counts are the same one"],
    ["/es/change?publisher=ve-government", "no hay dos de «Gobierno»"],
  ];
  for (const [path, sentence] of wrong) {
    test(`${path} is answered with a message that names the error`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("main .notice")).toContainText(sentence);
      await expect(page.locator("form.filters")).toBeVisible();
    });
  }

  test("two dates in the wrong order are shown in order, and an impossible value is refused by name", async ({
    page,
  }) => {
    await page.goto("/en/change?from=fp-detained-2026-03-30&to=fp-detained-2026-03-23");
    await expect(page.locator(".notice.info")).toContainText("shown in order");
    await expect(page.locator(".identity")).toHaveText("503 + 1 − 34 + 20 = 490");
    const refused = await page.goto("/en/change?from=%3Cb%3E");
    expect(refused?.status()).toBe(400);
    await expect(page.locator("main")).toContainText("“<b>” is not a valid value for “from”.");
  });
});

test("the file of a change has the numbers of the page", async ({ request }) => {
  const answer = await request.get("/es/charts/change.csv?from=fp-detained-2026-03-23&to=fp-detained-2026-03-30");
  const lines = (await answer.text()).trim().split(/\r?\n/).slice(1);
  expect(lines.map((line) => line.split(",").slice(1, 3).join(" "))).toEqual([
    "detained 503",
    "detained.movement_since_previous.imprisoned 1",
    "detained.movement_since_previous.released -34",
    "detained.not_itemised 20",
    "detained 490",
  ]);
});

test("the interactive waterfall describes each step and covers the static one", async ({ page }) => {
  await page.goto("/en/change?from=fp-detained-2026-03-23&to=fp-detained-2026-03-30");
  const chart = page.locator("#change");
  await chart.locator(".live-layer").focus();
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
  await expect(chart.locator(".read-out")).toContainText("These are people registered late or reclassified");
  const edges = await chart.evaluate((figure) => {
    const rects = (selector: string) =>
      [...figure.querySelectorAll(selector)].map((rect) => {
        const { left, right } = rect.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      });
    return { still: rects("svg.bar-track > rect"), live: rects("rect.bar-track") };
  });
  expect(edges.live).toHaveLength(5);
  edges.live.forEach((edge, index) => {
    edge.forEach((place, side) => {
      expect(Math.abs(place - (edges.still[index]?.[side] ?? Number.NaN))).toBeLessThanOrEqual(2);
    });
  });
});
