import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & { admin: Staff };
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const paths = [
  "desk",
  "desk/releases",
  "desk/releases?publication=draft&place=tocoron",
  "desk/filters/new?list=releases&query=publication%3Ddraft",
  "desk/people",
  "desk/groups",
  "desk/releases/list",
  "desk/releases/new",
  "desk/releases/new?who=group",
  "desk/people?search=marquez",
  "desk/people/1",
  "desk/people/1/edit",
  "desk/people/1/event?spell=1",
  "desk/people/1/arrest",
  "desk/people/1/erase",
  "desk/groups/1",
  "desk/groups/1/edit",
  "desk/counts",
  "desk/counts/new",
  "desk/counts/tally",
  "desk/sources",
  "desk/sources/new",
  "desk/sources/1",
  "desk/sources/1/edit",
  "desk/history/source/1",
  "desk/places",
  "desk/places/new",
  "desk/places/tocoron",
  "desk/places/tocoron/edit",
  "desk/publishers",
  "desk/publishers/new",
  "desk/publishers/foro-penal",
  "desk/publishers/foro-penal/edit",
  "desk/counts/fp-detained-2026-05-04",
  "desk/history/person/1",
  "desk/withdraw/person/1?release=1",
  "desk/people/new",
  "desk/people/duplicates",
  "desk/review",
  "desk/import",
  "desk/search?q=marquez",
  "desk/handbook",
  "account",
  "admin/backups",
  "admin/chain",
  "admin/settings",
  "admin/settings/review-policy",
  "admin/users",
  "admin/users/new",
  "admin/users/1",
  "admin/audit",
];

for (const locale of ["es", "en"]) {
  test(`axe finds no faults on the desk pages in ${locale}, and no page is wider than a small phone`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await signedIn(browser, server.url, server.admin);
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/${locale}/${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(320);
      expect.soft(await axeFaults(page), path).toEqual([]);
    }
  });
}

test("a refused form passes axe too", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/desk/releases/new?who=group");
  await page.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
