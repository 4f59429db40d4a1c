import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import type { Locale } from "@/messages/locale";
import { type Arranged, arrangeHandbook } from "./handbook-arranged";
import { committedPictures, readScreen } from "./handbook-pictures";
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

/** The most used screens, one of them in English. `handbook.long.journey.ts` has all screens in both languages. */
const most: [string, Locale][] = [
  ["log", "es"],
  ["list", "es"],
  ["review", "en"],
];

test("the most used handbook pictures show the words that their screens have now", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, locale] of most) {
    await scenes[name]?.(page, locale, arranged);
    const { words } = await readScreen(page);
    expect.soft(words, `${name}.${locale}`).toBe(committedPictures()[`${name}.${locale}`]?.words);
  }
});

test("the desk's header links to the handbook, which shows all its pictures", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.getByRole("banner").getByRole("link", { name: "Manual" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Manual del equipo" })).toBeVisible();
  const pictures = page.locator("main figure img");
  await expect(pictures).toHaveCount(Object.keys(scenes).length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});
