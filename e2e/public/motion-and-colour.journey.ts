import type { Page } from "@playwright/test";
import { chartNames } from "@/domain/charts/catalogue";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { alike, readMarks } from "./marks-without-colour";

const server = sharedServer("corrected");
test.setTimeout(120_000);

async function wake(page: Page) {
  const chart = page.locator(".chart").first();
  await chart.locator(".live-layer").focus();
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  return chart;
}

test("for readers who want no motion, an interactive chart is not animated", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const name of chartNames) {
    await page.goto(`${server.url}/es/charts/${name}`);
    await wake(page);
    for (const key of ["ArrowLeft", "ArrowDown", "Home", "End"]) {
      await page.keyboard.press(key);
      const running = await page.evaluate(() => document.getAnimations().length);
      expect.soft([key, running], name).toEqual([key, 0]);
    }
    await expect(page.locator(".live-layer animate, .live-layer animateTransform")).toHaveCount(0);
  }
});

test("in print every line and bar is drawn and distinct without colour, also after the chart was interactive", async ({
  page,
}) => {
  for (const name of chartNames) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${server.url}/es/charts/${name}`);
    const chart = await wake(page);
    await page.keyboard.press("ArrowDown");
    await page.emulateMedia({ media: "print" });
    const marks = await readMarks(page);
    expect
      .soft(
        marks.filter(({ isDrawn }) => !isDrawn),
        name,
      )
      .toEqual([]);
    expect.soft(alike(marks), name).toEqual([]);
    const seen = await chart
      .locator("svg.bar-track rect")
      .evaluateAll((all) => all.map((bar) => getComputedStyle(bar).visibility));
    expect.soft(new Set(seen), name).toEqual(new Set(seen.length > 0 ? ["visible"] : []));
    await expect(chart.locator(".live-layer")).toBeHidden();
    await expect(chart.locator(".chart-footer")).toBeVisible();
  }
});

test("in print a chart starts on the sheet of the masthead, and no drawing is cut in two", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  for (const name of chartNames) {
    await page.goto(`${server.url}/es/charts/${name}`);
    await page.emulateMedia({ media: "print" });
    // Columns stand for sheets, because they break at the same places.
    const sheets = await page.evaluate(() => {
      Object.assign(document.body.style, { columns: "700px", columnGap: "0", columnFill: "auto", height: "1000px" });
      const sheetOf = (element: Element | null) => Math.floor((element?.getBoundingClientRect().left ?? -1) / 700);
      const drawings = [...document.querySelectorAll(".plot-box")].map((plot) => plot.getClientRects().length);
      return {
        title: sheetOf(document.querySelector("h1")),
        summary: sheetOf(document.querySelector(".chart-summary")),
        drawings,
      };
    });
    expect.soft(sheets.title, name).toBe(0);
    expect.soft(sheets.summary, name).toBe(0);
    expect
      .soft(
        sheets.drawings.every((pieces) => pieces === 1),
        name,
      )
      .toBe(true);
  }
});
