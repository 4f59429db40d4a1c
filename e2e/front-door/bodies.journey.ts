import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { postRaw, statusesIn } from "@/server/testing/post-raw";

const server = sharedServer("seeded");
test("120 MB sent to an address without sign-in are discarded, and the next request gets its answer", async () => {
  for (const isDeclared of [true, false]) {
    for (const [path, status] of [
      ["/api/auth/x", 405],
      ["/es/login", 413],
    ] as const) {
      const output = await postRaw(server.url + path, 120 * 1024 * 1024, isDeclared);
      expect([path, statusesIn(output)]).toEqual([path, [status, 307]]);
      if (status === 413) expect(output).toContain("más largo de lo que cabe aquí");
    }
  }
});

test("a browser shows why a form was too long", async ({ browser, baseURL }) => {
  // A page that no test watches: Chromium logs the status as an error.
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto("/es/login");
  await page
    .locator("main")
    .getByLabel("Correo electrónico")
    .evaluate((field: HTMLInputElement) => {
      field.type = "text";
      field.value = "a".repeat(3_000_000);
    });
  await page.locator("main form").evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText("Es demasiado para enviarlo de una vez");
});
