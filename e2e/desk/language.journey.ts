import { expect, test } from "@/e2e/test";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

for (const javaScript of [true, false])
  test(`each staff page leads to the same page in the other language, with its query, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.admin, javaScript);
    for (const path of [
      "desk",
      "desk/counts?publisher=foro-penal&publication=published",
      "desk/search?q=a+b",
      "admin/audit",
    ]) {
      await page.goto(`/es/${path}`);
      await page.getByRole("link", { name: "English" }).click();
      await expect(page).toHaveURL(`${server.url}/en/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await page.getByRole("link", { name: "Español" }).click();
      await expect(page).toHaveURL(`${server.url}/es/${path}`);
    }
  });

test("the page to sign in has the switch too", async ({ page }) => {
  await page.goto(`${server.url}/es/login`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${server.url}/en/login`);
});
