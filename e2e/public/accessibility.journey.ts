import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../test";

const paths = [
  "",
  "?nationality=foreign_or_dual&period=all",
  "?at=1",
  "?on=2026-01-06",
  "/releases",
  "/releases?nationality=CO",
  "/releases/1",
  "/releases/2",
  "/about",
  "/nowhere",
  "?at=99",
];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faultsOf(page: Page, rulesToRun?: string[]) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rulesToRun ? axe.withRules(rulesToRun) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

for (const locale of ["es", "en"]) {
  test(`axe finds nothing on any public page in ${locale}, and in the dark every contrast holds`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`/${locale}${path}`);
      expect.soft(await faultsOf(page), path).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await faultsOf(page, ["color-contrast", "link-in-text-block"]), `${path}, dark`).toEqual([]);
    }
  });
}

test("a live chart passes axe too", async ({ page }) => {
  await page.goto("/es");
  const chart = page.locator("#detained-vs-released");
  await chart.locator(".live-layer").focus();
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  await page.keyboard.press("ArrowLeft");
  expect(await faultsOf(page)).toEqual([]);
});

test("nothing is wider than the smallest phone, with everything opened", async ({ page }) => {
  for (const locale of ["es", "en"]) {
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/${locale}${path}`);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
      });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  }
});

test("every page says its language, and no page of records has a name in its title or description", async ({
  page,
}) => {
  for (const locale of ["es", "en"]) {
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      const head = await page.locator("head").innerHTML();
      expect(head).not.toContain("Márquez");
    }
    await page.goto(`/${locale}/releases/1`);
    await expect(page.locator("main")).toContainText("Enrique Márquez");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex.*noarchive/);
  }
});
