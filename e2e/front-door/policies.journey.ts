import { renameSync } from "node:fs";
import { freshDatabase } from "@/e2e/database";
import { startServer } from "@/e2e/server";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";

const server = sharedServer("invented");

const pages = [
  ["/es", 200],
  ["/en?nationality=home_only", 200],
  ["/es/change", 200],
  ["/es/releases", 200],
  ["/es/releases/1", 200],
  ["/en/detentions", 200],
  ["/es/counts", 200],
  ["/es/charts", 200],
  ["/es/charts/gender", 200],
  ["/en/charts/detained-vs-released", 200],
  ["/es/embed/gender", 200],
  ["/es/corrections", 200],
  ["/es/known", 200],
  ["/es/about", 200],
  ["/en/data", 200],
  ["/es/api", 200],
  ["/es?at=999", 404],
  ["/es/nowhere", 404],
  ["/es?x=1", 400],
  ["/es/login", 200],
] as const;

/** Returns the script sources of a page's policy. */
const scriptSources = (policy = "") => /script-src ([^;]*)/.exec(policy)?.[1]?.split(" ") ?? [];

test("every kind of page runs its scripts under its policy, which does not allow inline scripts in general", async ({
  page,
}) => {
  for (const [path, status] of pages) {
    const answer = await page.goto(server.url + path);
    expect([path, answer?.status()]).toEqual([path, status]);
    const sources = scriptSources(answer?.headers()["content-security-policy"]);
    expect(sources, path).toContain("'self'");
    expect(sources, path).not.toContain("'unsafe-inline'");
    // Next's own scripts have run: the router starts only after the inline ones.
    await expect.poll(() => page.evaluate(() => "next" in window), { message: path }).toBe(true);
  }
});

test("a script that the page was not served with does not run in it", async ({ browser }) => {
  // A page that no test watches: Chromium logs the blocked script as an error.
  const page = await (await browser.newContext()).newPage();
  for (const path of ["/es", "/es/charts/gender", "/en/embed/gender", "/es/releases", "/es/nowhere"]) {
    await page.goto(server.url + path);
    const runs = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      return "injected" in window;
    });
    expect([path, runs]).toEqual([path, false]);
  }
});

test("a chart becomes interactive also when the page comes from the browser's cache", async ({ page }) => {
  for (const _ of ["first", "the response is 304"]) {
    await page.goto(`${server.url}/es/charts/detained-vs-released`);
    await expect.poll(() => page.evaluate(() => "next" in window)).toBe(true);
  }
});

test("a page that is shown with a notice runs its scripts too", async ({ page }) => {
  const own = await startServer(freshDatabase());
  try {
    await page.goto(`${own.url}/es`);
    const files = [own.databasePath, `${own.databasePath}-wal`, `${own.databasePath}-shm`];
    for (const file of files) renameSync(file, `${file}.away`);
    await page.goto(`${own.url}/es`);
    await expect(page.getByRole("status").first()).toContainText("No podemos leer los datos");
    await expect.poll(() => page.evaluate(() => "next" in window)).toBe(true);
    for (const file of files) renameSync(`${file}.away`, file);
  } finally {
    await own.stop();
  }
});
