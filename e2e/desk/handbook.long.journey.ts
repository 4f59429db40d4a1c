import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { type Arranged, arrangeHandbook } from "./handbook-arranged";
import { committedPictures, readScreen, savePicture } from "./handbook-pictures";
import { scenes } from "./handbook-scenes";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
let arranged: Arranged;
test.beforeAll(async () => {
  server = await staffedServer();
  arranged = await arrangeHandbook(server.databasePath);
});
test.afterAll(() => server.stop());

test.use({ viewport: { width: 390, height: 844 } });

test("every handbook picture shows the words that its screen has now", async ({ browser }) => {
  test.setTimeout(240_000);
  const isRenewed = process.env.VIGILIA_PICTURES === "renew";
  const page = await signedIn(browser, server.url, server.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  const seen: Record<string, string> = {};
  for (const locale of locales) {
    for (const [name, scene] of Object.entries(scenes)) {
      await scene(page, locale, arranged);
      const taken = await readScreen(page);
      seen[`${name}.${locale}`] = taken.words;
      if (isRenewed) await savePicture(page, name, locale, taken);
    }
  }
  // If this fails, a screen has changed: run `npm run pictures`, review the new pictures and commit them.
  const committed = Object.fromEntries(Object.entries(committedPictures()).map(([name, { words }]) => [name, words]));
  expect(seen).toEqual(committed);
});
