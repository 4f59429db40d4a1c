import type { Page } from "@playwright/test";
import { chartNames } from "@/domain/charts/catalogue";
import type { Server } from "../server";
import { expect, test } from "../test";
import { correctedServer } from "./corrected-server";
import { type Mark, readMarks } from "./marks-without-colour";
import { publicAddresses } from "./public-addresses";

let server: Server;
test.beforeAll(async () => {
  server = await correctedServer();
});
test.afterAll(() => server.stop());
test.setTimeout(120_000);

async function wake(page: Page) {
  const chart = page.locator(".chart").first();
  await chart.locator(".live-layer").focus();
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  return chart;
}

/** Series of one panel that nothing but colour tells apart. */
function alike(marks: Mark[]): string[] {
  return marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .filter((other) => one.panel === other.panel && one.look === other.look && one.name === other.name)
      .map((other) => `${one.panel}: ${one.name}, ${other.name}`),
  );
}

test("who wants no motion gets none: nothing on any page is animated, and a live chart only stands", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of publicAddresses(server)) {
    await page.goto(`${server.url}/es${address}`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const moves = animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        return moves ? [element.outerHTML.slice(0, 80)] : [];
      }),
    );
    expect.soft(moving, address).toEqual([]);
  }
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

test("with a system's few colours lines are drawn in its text colour and told apart by dashes, breadth or names", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  let seen = 0;
  for (const name of chartNames) {
    await page.goto(`${server.url}/es/charts/${name}`);
    const marks = await readMarks(page);
    seen += marks.length;
    const text = await page.evaluate(() => getComputedStyle(document.body).color);
    expect.soft([...new Set(marks.map(({ stroke }) => stroke))], name).toEqual(marks.length > 0 ? [text] : []);
    expect.soft(alike(marks), name).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});

test("on paper every line and bar is drawn, told apart without colour, also after the chart was live", async ({
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
