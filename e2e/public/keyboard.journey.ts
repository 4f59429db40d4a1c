import type { Locator, Page } from "@playwright/test";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { tabTo } from "./keyboard";
import { publicAddresses } from "./public-addresses";

const server = sharedServer("corrected");
test.describe.configure({ mode: "parallel", timeout: 180_000 });

/** Returns the sentences of a chart's points in the order of the arrow keys, line by line. */
async function sentencesOf(chart: Locator): Promise<string[][]> {
  const lines = await chart.locator(".plot.over .marks").all();
  const ofLines = await Promise.all(lines.map((line) => line.locator("title").allTextContents()));
  const bars = await chart.locator(".bar").evaluateAll((all) => all.map((bar) => bar.getAttribute("title") ?? ""));
  return [...ofLines, bars].filter((lane) => lane.length > 0);
}

async function walk(page: Page, chart: Locator) {
  await tabTo(page, ".live-layer");
  await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
  const said = chart.locator(".said");
  const [first = [], second] = await sentencesOf(chart);
  const isColumn = (await chart.locator(".bar").count()) > 0;
  await page.keyboard.press(isColumn ? "ArrowDown" : "ArrowLeft");
  const start = isColumn ? 0 : first.length - 1;
  await expect(said).toHaveText(first[start] ?? "");
  const next = isColumn ? 1 : start - 1;
  await page.keyboard.press(isColumn ? "ArrowDown" : "ArrowLeft");
  await expect(said).toHaveText(first[Math.min(first.length - 1, Math.max(0, next))] ?? "");
  await page.keyboard.press("Home");
  await expect(said).toHaveText(first[0] ?? "");
  await page.keyboard.press("End");
  await expect(said).toHaveText(first.at(-1) ?? "");
  if (second) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => second.includes((await said.textContent()) ?? "")).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(chart.locator(".live-stage")).not.toHaveAttribute("data-live");
}

test("arrow keys reach every point of every chart, each point shows its sentence, Escape leaves, and Tab goes on", async ({
  page,
}) => {
  const charts = publicAddresses(server).filter((address) => /^\/charts\/[\w-]+$/.test(address));
  for (const address of charts) {
    await page.goto(`${server.url}/es${address}`);
    await test.step(address, async () => {
      await walk(page, page.locator(".chart"));
      await page.keyboard.press("Tab");
      await expect(page.locator(".live-layer:focus")).toHaveCount(0);
    });
  }
});

test("a keyboard user goes from the first screen to a source, and back through forms", async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  const enter = async (selector: string, leadsTo: RegExp) => {
    await tabTo(page, selector);
    await press("Enter");
    await expect(page).toHaveURL(leadsTo);
  };
  await page.goto(`${server.url}/es`);

  await test.step("past the header, the reason of the change, a trace opened and closed", async () => {
    await press("Tab");
    await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
    await press("Enter");
    await expect(page).toHaveURL(/#main$/);
    await press("Tab");
    await expect(page.locator(".figure.lead a:focus")).toHaveCount(1);
    await press("Tab");
    await expect(page.locator(".figures summary").first()).toBeFocused();
    await press("Enter");
    await expect(page.locator(".figures .trace").first()).toHaveAttribute("open");
    await press("Enter");
    await expect(page.locator(".figures .trace").first()).not.toHaveAttribute("open");
  });

  await test.step("a chart's table opened, scrolled by arrow keys, a row followed", async () => {
    await tabTo(page, "#detained-vs-released .chart-actions summary");
    await press("Enter");
    await press("Tab");
    await expect(page.locator("#detained-vs-released .table-scroll")).toBeFocused();
    await press("Tab");
    await expect(page.locator("#detained-vs-released tbody a:focus")).toHaveCount(1);
    await press("Enter");
    await expect(page).toHaveURL(/\/es\/(counts|releases)/);
  });

  await test.step("the list of releases, filtered, a filter removed, a record, its source", async () => {
    await enter('nav a[href="/es/releases"]', /\/es\/releases$/);
    await tabTo(page, "select[name=nationality]");
    await page.keyboard.type("Nacionalidad e");
    await enter("form.filters button", /nationality=foreign_or_dual/);
    await enter("main .chip", /\/es\/releases$/);
    await enter('ol.records a[href="/es/releases/1"]', /\/releases\/1$/);
    await tabTo(page, 'main a[rel~="external"]');
    await expect(page.locator('main a[rel~="external"]:focus')).toHaveAttribute("href", /^https:/);
  });

  await test.step("why the number changed, and what was known on a day, by their forms", async () => {
    await enter('footer a[href="/es/change"]', /\/es\/change$/);
    await tabTo(page, "select[name=from]");
    await press("ArrowDown");
    await enter("form.filters button", /from=fp-detained-\d/);
    await expect(page.locator(".identity")).toBeVisible();
    await enter('footer a[href="/es/known"]', /\/es\/known$/);
    await tabTo(page, "input[name=known]");
    const day = (await page.locator("input[name=known]").getAttribute("min")) ?? "";
    // The test browser's language is English: month, day, year.
    const [year, month, date] = day.split("-");
    await page.keyboard.type(`${month}${date}${year}`);
    await press("Enter");
    await expect(page).toHaveURL(new RegExp(`known=${day}`));
  });

  await test.step("the other language", async () => {
    await enter("a.language", /\/en\/known/);
  });
});
