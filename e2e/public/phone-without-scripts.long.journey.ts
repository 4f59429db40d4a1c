import type { Page } from "@playwright/test";
import { chartNames } from "@/domain/charts/catalogue";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { pageFolders } from "./public-addresses";

const server = sharedServer("corrected");
test.use({ javaScriptEnabled: false });
test.setTimeout(180_000);

/** Returns the folder of the page at an address. */
function folderOf(address: string): string | undefined {
  const { pathname } = new URL(address);
  const below = pathname.replace(/^\/(es|en)\/?/, "");
  if (below === "") return ".";
  const found = pageFolders().filter((folder) => new RegExp(`^${folder.replace(/\[\w+\]/, "[^/]+")}$`).test(below));
  return found[0];
}

/** Checks a page as a reader sees it: it has one title and some text, no blanks, and fits the phone. */
async function read(page: Page, visited: Set<string>): Promise<void> {
  await page.waitForLoadState();
  await expect(page.locator("h1")).toHaveCount(1);
  const [main = ""] = await page.locator("main").allInnerTexts();
  expect.soft(main.length, page.url()).toBeGreaterThan(60);
  expect.soft(main, page.url()).not.toMatch(/undefined|NaN|\[object/);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(width, page.url()).toBeLessThanOrEqual(0);
  visited.add(folderOf(page.url()) ?? page.url());
}

test("a visitor without scripts goes from the first screen through every kind of page, by links and forms alone", async ({
  page,
}) => {
  const visited = new Set<string>();
  const here = () => read(page, visited);
  const main = page.locator("main");
  const follow = async (name: string | RegExp, where = page.locator("body")) => {
    await where
      .getByRole("link", { name, exact: typeof name === "string" })
      .first()
      .tap();
    await here();
  };
  const section = (name: string) => follow(name, page.getByRole("navigation", { name: "Secciones" }));
  const further = (name: string) => follow(name, page.getByRole("navigation", { name: "Datos y acceso" }));

  await test.step("the first screen, where its number comes from, the records behind it", async () => {
    await page.goto(`${server.url}/es`);
    await here();
    await expect(page.locator(".figures .figure").first()).toContainText(
      /447 presos políticos, según Foro Penal, al 22 de septiembre/,
    );
    const announced = page.locator(".figures .figure").last();
    await announced.locator("summary").tap();
    await follow(/^Ver la cifra/, announced);
    await expect(page).toHaveURL(/\/es\/counts\//);
    await page.goBack();
    await follow(/.+/, page.locator(".news"));
    await expect(page).toHaveURL(/\/es\/(counts|releases)/);
    await page.goBack();
  });

  await test.step("a chart: switched, as a table, with its embed code, its citation and the permanent view", async () => {
    await follow(/^Extranjeros o/, page.locator("#detained-vs-released"));
    const chart = page.locator("#detained-vs-released");
    await chart.getByText("Tabla", { exact: true }).tap();
    await expect(chart.locator("tbody tr").first()).toBeVisible();
    await follow("Ampliar, descargar o compartir");
    await expect(page).toHaveURL(/\/es\/charts\/detained-vs-released\?nationality=foreign_or_dual$/);
    await chart.getByText("Insertar", { exact: true }).tap();
    const [, frame = ""] =
      /src="([^"]+)"/.exec((await chart.locator(".copyable code").first().textContent()) ?? "") ?? [];
    await chart.getByText("Citar", { exact: true }).tap();
    const citation = (await chart.locator(".copyable p").last().textContent()) ?? "";
    await page.goto(frame.replaceAll("&amp;", "&"));
    await here();
    await page.goto(/https?:\S+at=\d+\S*/.exec(citation)?.[0] ?? "");
    await here();
    await expect(page).toHaveURL(/\/es\/charts\/detained-vs-released\?.*at=\d+/);
    await page.goto(`${server.url}/es?at=1`);
    await here();
    await expect(page.locator(".notice.past")).toContainText("Vigilia al ");
    await follow("Ver los datos de hoy");
    await expect(page.locator(".notice.past")).toHaveCount(0);
  });

  await test.step("every chart from the list of all, with its table and its files", async () => {
    await section("Gráficos");
    for (const name of chartNames) {
      await page.locator(`main a[href="/es/charts/${name}"]`).first().tap();
      await here();
      await main.getByText("Tabla", { exact: true }).tap();
      await expect(main.locator("table tbody tr").first()).toBeVisible();
      await main.getByText("Descargar", { exact: true }).tap();
      for (const link of await main.locator(".taking a[download]").all()) {
        if (!(await link.isVisible())) continue;
        const file = await page.request.get(`${server.url}${await link.getAttribute("href")}`);
        expect.soft([file.status(), (await file.body()).length > 100], file.url()).toEqual([200, true]);
      }
      await section("Gráficos");
    }
  });

  await test.step("releases: filtered, one of them, its source, the detention that it ended", async () => {
    await section("Excarcelaciones");
    const all = await page.locator("ol.records > li").count();
    await page.getByText("Filtrar y ordenar").tap();
    await page.getByLabel("Nacionalidad").selectOption("foreign_or_dual");
    await page.getByRole("button", { name: "Filtrar", exact: true }).tap();
    await here();
    expect(await page.locator("ol.records > li").count()).toBeLessThan(all);
    await page.locator("main .cluster a").first().tap();
    await expect(page.locator("ol.records > li")).toHaveCount(all);
    await page.goto(`${server.url}/es/releases`);
    await follow("Enrique Márquez");
    await expect(main.locator('a[rel~="external"]').first()).toHaveAttribute("href", /^https:/);
    await follow(/detención/i, main);
    await expect(page).toHaveURL(/\/es\/detentions\/\d+$/);
  });

  await test.step("detentions and counts: lists and records", async () => {
    await section("Detenciones");
    await page.getByText("Filtrar y ordenar").tap();
    await page.getByLabel("Situación").selectOption("house_arrest");
    await page.getByRole("button", { name: "Filtrar", exact: true }).tap();
    await here();
    await expect(page.locator("ol.records > li")).toHaveCount(1);
    await section("Cifras");
    await page.locator(".counts a[href^='/es/counts/']").first().tap();
    await here();
    await follow("Sobre los datos");
  });

  await test.step("why the number changed: two dates of one series", async () => {
    await further("¿Por qué cambió el número?");
    await page.getByLabel("Del conteo").selectOption("fp-detained-2026-03-23");
    await page.getByLabel("Al conteo").selectOption("fp-detained-2026-03-30");
    await page.getByRole("button", { name: "Ver", exact: true }).tap();
    await here();
    await expect(page.locator(".identity")).toHaveText("503 + 1 − 34 + 20 = 490");
  });

  await test.step("corrected, updated and withdrawn records; what was known on a day", async () => {
    await further("Correcciones");
    await expect(main).toContainText("449 → 448");
    const [, gone] = /n\.º (\d+): su contenido ya no se muestra/.exec((await main.textContent()) ?? "") ?? [];
    await follow(/^Excarcelación n.º/, main);
    // Some readers have bookmarked the withdrawn record.
    await page.goto(`${server.url}/es/releases/${gone}`);
    await here();
    await expect(main).toContainText("Este registro se retiró el");
    await further("Actualizaciones");
    await further("Ver una fecha anterior");
    await page.getByLabel("Día").fill((await page.getByLabel("Día").getAttribute("min")) ?? "");
    await page.getByRole("button", { name: "Ver ese día" }).tap();
    await here();
    await expect(page).toHaveURL(/known=/);
  });

  await test.step("files and the API, requested by its own form", async () => {
    await further("Descargas");
    for (const link of await main.locator('a[href^="/data/"]').all()) {
      expect.soft((await page.request.get(`${server.url}${await link.getAttribute("href")}`)).status()).toBe(200);
    }
    await further("API");
    const form = page.locator('form[action="/api/v1/summary"]');
    await form.getByRole("button").tap();
    await expect(page).toHaveURL(/\/api\/v1\/summary/);
    expect(JSON.parse((await page.locator("body").textContent()) ?? "")).toHaveProperty("head");
    await page.goBack();
  });

  await test.step("the summary for the press, and a search from the top of a page", async () => {
    await further("Para periodistas");
    await expect(main).toContainText("presos políticos, según Foro Penal");
    await page.locator(".masthead-search summary").tap();
    await page.locator(".masthead-search").getByRole("searchbox").fill("tocoron");
    await page.locator(".masthead-search").getByRole("button", { name: "Buscar" }).tap();
    await here();
    await expect(page).toHaveURL(/\/es\/search\?q=tocoron$/);
    await expect(main).toContainText("Tocorón");
  });

  await test.step("a wrong address, and the other language on the same page", async () => {
    const answer = await page.goto(`${server.url}/es/releases/99999`);
    expect(answer?.status()).toBe(404);
    visited.add("problem");
    await expect(main).toContainText("No hay ningún registro publicado con ese número.");
    await follow("Ir al inicio", main);
    await section("Gráficos");
    await follow("English");
    await expect(page).toHaveURL(/\/en\/charts$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  expect([...visited].sort()).toEqual(pageFolders());
});
