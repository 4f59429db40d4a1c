import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { locales } from "@/domain/locale";
import type { Server } from "../server";
import { expect, test } from "../test";
import { correctedServer } from "./corrected-server";
import { openAll } from "./open-all";
import { publicAddresses } from "./public-addresses";

let server: Server;
test.beforeAll(async () => {
  server = await correctedServer();
});
test.afterAll(() => server.stop());

// Each language has its own process: they are the longest of the journeys.
test.describe.configure({ mode: "parallel" });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faultsOf(page: Page) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(tags);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/**
 * Words change with the language and colours with the theme: two visits see each page in both of both. The second leaves
 * out frames, which hold what their charts' pages hold.
 */
const visits = [
  { locale: "es", colorScheme: "light", leftOut: undefined },
  { locale: "en", colorScheme: "dark", leftOut: /^\/embed\// },
] as const;

for (const { locale, colorScheme, leftOut } of visits) {
  test(`axe finds nothing on any public page in ${locale} in the ${colorScheme} theme, with everything opened`, async ({
    page,
  }) => {
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme });
    for (const address of publicAddresses(server).filter((each) => !leftOut?.test(each))) {
      await page.goto(`${server.url}/${locale}${address}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await openAll(page);
      expect.soft(await faultsOf(page), address).toEqual([]);
    }
  });
}

test("an address without a language passes axe too", async ({ page }) => {
  await page.goto(`${server.url}/nowhere-at-all`);
  expect(await faultsOf(page)).toEqual([]);
});

test("live charts pass axe too", async ({ page }) => {
  for (const address of ["/es", "/es/charts/detained-vs-released", "/es/change"]) {
    await page.goto(server.url + address);
    const chart = page.locator(".chart").first();
    await chart.locator(".live-layer").focus();
    await expect(chart.locator(".live-stage")).toHaveAttribute("data-live", "");
    await page.keyboard.press("ArrowLeft");
    expect.soft(await faultsOf(page), address).toEqual([]);
  }
});

test("no page of records has a name in its head, and none is kept by search engines", async ({ page }) => {
  for (const locale of locales) {
    for (const address of publicAddresses(server)) {
      const answer = await page.request.get(`${server.url}/${locale}${address}`);
      const [head = ""] = /<head>.*?<\/head>/s.exec(await answer.text()) ?? [];
      expect.soft(head.length, address).toBeGreaterThan(200);
      expect.soft(head, address).not.toMatch(/Márquez|Inventada|SUM\(A1\)/);
    }
    await page.goto(`${server.url}/${locale}/releases/1`);
    await expect(page.locator("main")).toContainText("Enrique Márquez");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex.*noarchive/);
  }
});
