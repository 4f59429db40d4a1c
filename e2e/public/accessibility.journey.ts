import { axeFaults, wcagTags } from "@/e2e/axe-faults";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

const server = sharedServer("corrected");

test("an address without a language passes axe too", async ({ page }) => {
  await page.goto(`${server.url}/nowhere-at-all`);
  expect(await axeFaults(page, wcagTags)).toEqual([]);
});

test("interactive charts pass axe too", async ({ page }) => {
  for (const address of ["/es", "/es/charts/detained-vs-released", "/es/change"]) {
    await page.goto(server.url + address);
    const chart = page.locator(".chart").first();
    await chart.locator(".live-layer").focus();
    await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
    await page.keyboard.press("ArrowLeft");
    expect.soft(await axeFaults(page, wcagTags), address).toEqual([]);
  }
});

test("a record with a name is not stored by search engines", async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${server.url}/${locale}/releases/1`);
    await expect(page.locator("main")).toContainText("Enrique Márquez");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex.*noarchive/);
  }
});
