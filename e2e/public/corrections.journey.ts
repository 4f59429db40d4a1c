import { DOMParser } from "@xmldom/xmldom";
import { type Db, openDatabase } from "@/db/ledger/open";
import { freshDatabase } from "@/e2e/database";
import { type Server, startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { correctedRecords } from "./corrected-records";

let server: Server;
let db: Db;

test.beforeAll(async () => {
  const path = freshDatabase();
  db = openDatabase(path, 5000);
  server = await startServer(path);
});
test.afterAll(async () => {
  await server.stop();
  db.$client.close();
});
test.use({ javaScriptEnabled: false });

test("before the first correction, the log says that there is none", async ({ page }) => {
  await page.goto(`${server.url}/es/corrections`);
  await expect(page.locator("main")).toContainText("Hasta ahora no hay correcciones.");
  await page.goto(`${server.url}/en/updates`);
  await expect(page.locator("main")).toContainText("No updates so far.");
});

test("a correction shows old and new value, apart from updates; once withdrawn, no view shows any of it, and log and tombstone link to each other", async ({
  page,
  request,
}) => {
  const { corrected, number, take } = await correctedRecords(db);
  await page.goto(`${server.url}/es/corrections`);
  const log = page.locator("main");
  await expect(log).toContainText("Cifra: 449 → 448");
  await expect(log).toContainText("Fecha: 6 de mayo de 2026 → 7 de mayo de 2026");
  await expect(log).toContainText("Error al registrarlo.");
  await expect(log).toContainText("Nota inventada del equipo");
  await expect(log).not.toContainText("Corregida");
  await page.getByRole("link", { name: `Excarcelación n.º ${number}` }).click();
  await expect(page.locator("#log + ol")).toContainText("Fecha: 6 de mayo de 2026 → 7 de mayo de 2026");
  await page.goto(`${server.url}/es/updates`);
  await expect(page.locator("main")).toContainText("Tipo: Sin precisar → Destierro");
  await expect(page.locator("main")).not.toContainText("449");

  await take();
  for (const address of [
    "/es/corrections",
    `/es/corrections?at=${corrected}`,
    "/es/updates",
    "/es/feed/corrections.xml",
  ]) {
    const text = await (await request.get(server.url + address)).text();
    expect.soft(text, address).toContain(`Excarcelación n.º ${number}`);
    expect.soft(text, address).not.toMatch(/[67] de mayo de 2026|Tocorón|Destierro|Nota inventada|Corregida/);
  }

  await page.goto(`${server.url}/es/corrections`);
  await page
    .getByRole("link", { name: `Excarcelación n.º ${number}` })
    .first()
    .click();
  await expect(page.locator("main")).toContainText("Este registro se retiró el");
  await page.getByRole("link", { name: "Ver la corrección" }).click();
  await expect(page.locator(".log-entry:target")).toContainText(`Excarcelación n.º ${number}`);
});

test("as known on: the main figures then and now, what changed since, and the link from the banner", async ({
  page,
}) => {
  await page.goto(`${server.url}/en/known`);
  await expect(page.getByLabel("Day")).toHaveAttribute("min", /^\d{4}-\d{2}-\d{2}$/);
  await page.goto(`${server.url}/en?at=1`);
  await page.getByRole("link", { name: "What has changed since" }).click();
  await expect(page).toHaveURL(/\/en\/known\?at=1$/);
  const figures = page.getByRole("table", { name: "The main figures, then and now" });
  await expect(figures.getByRole("row", { name: /^Political prisoners/ })).toContainText("as of");
  const changed = page.getByRole("table", { name: "What has changed since" });
  await expect(changed.getByRole("row", { name: /^Counts/ })).toContainText("1");
});

test("the feeds are well-formed, dated by their heads, and name nobody; another name is not a page", async ({
  request,
}) => {
  for (const locale of ["es", "en"]) {
    for (const name of ["releases", "counts", "corrections"]) {
      for (const query of ["", "?at=1"]) {
        const address = `/${locale}/feed/${name}.xml`;
        const answer = await request.get(server.url + address + query);
        expect.soft(answer.headers()["content-type"], address).toContain("application/atom+xml");
        const feed = new DOMParser({ onError: refuse }).parseFromString(await answer.text(), "text/xml");
        const texts = (tag: string) =>
          Array.from(feed.getElementsByTagName(tag), ({ textContent }) => textContent ?? "");
        expect.soft(feed.documentElement?.getAttribute("xml:lang")).toBe(locale);
        expect.soft(new Set(texts("id")).size, address).toBe(texts("id").length);
        expect.soft(texts("id").length, address).toBeLessThanOrEqual(51);
        if (name !== "corrections" && query === "") expect.soft(texts("id").length, address + query).toBeGreaterThan(1);
        const [updated, ...entries] = texts("updated");
        expect
          .soft(
            entries.every((each) => each <= (updated ?? "")),
            address,
          )
          .toBe(true);
        expect.soft(updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:00:00[+-]\d{2}:00$/);
        expect.soft(feed.documentElement?.textContent, address).not.toMatch(/Márquez|Corregida/);
      }
    }
    expect.soft((await request.get(`${server.url}/${locale}/feed/people.xml`)).status()).toBe(404);
  }
});

function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}
