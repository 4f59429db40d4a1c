import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

const server = sharedServer("invented");

for (const locale of locales) {
  test(`in ${locale}, the summary for journalists prints on one A4 page`, async ({ page }) => {
    await page.goto(`${server.url}/${locale}/summary`);
    const pdf = await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test(`in ${locale}, each sentence of the summary is that of the API, and links to its figure and its source`, async ({
    page,
    request,
  }) => {
    await page.goto(`${server.url}/${locale}/summary`);
    const quotes = await page.locator(".quotes .copyable > p").all();
    expect(quotes.length).toBe(4);
    const summary = await (await request.get(`${server.url}/api/v1/summary`)).text();
    for (const quote of quotes) {
      const sentence = (await quote.locator("strong").textContent()) ?? "";
      const address = (await quote.locator('a[href*="/counts/"]').getAttribute("href")) ?? "";
      expect.soft(summary).toContain(JSON.stringify(sentence));
      expect.soft((await request.get(address)).status(), address).toBe(200);
      expect.soft(await quote.textContent()).toContain(address);
      await expect.soft(quote.locator('a[rel~="external"]')).toHaveAttribute("href", /^https?:/);
    }
  });
}

test("the copy button copies the sentence with its source and its address", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${server.url}/en/summary`);
  await page.getByRole("button", { name: "Copy" }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/political prisoners.*according to.*Source: .*\/en\/counts\/.*\?at=\d+$/);
});
