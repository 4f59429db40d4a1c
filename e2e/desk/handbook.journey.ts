import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/domain/locale";
import { translator } from "@/messages/translator";
import type { Server } from "../server";
import { expect, test } from "../test";
import { type Arranged, arrangeHandbook } from "./handbook-arranged";
import { keepPicture, keptPictures, lookAt } from "./handbook-pictures";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
let arranged: Arranged;
test.beforeAll(async () => {
  server = await staffedServer();
  arranged = await arrangeHandbook(server.databasePath);
});
test.afterAll(() => server.stop());

test.use({ viewport: { width: 390, height: 844 } });

/** Brings a screen to where its picture is taken. */
type Scene = (page: Page, locale: Locale) => Promise<void>;

const scenes: Record<string, Scene> = {
  log: async (page, locale) => {
    await page.goto(`/${locale}/desk/releases/new`);
    await expect(page.locator(".batch-lines > li")).toHaveCount(2);
  },
  list: async (page, locale) => {
    await page.goto(`/${locale}/desk/releases/list`);
    await page.locator("textarea[name=text]").fill(arranged.list);
    await page.getByRole("button", { name: translator(locale)("pasted.read"), exact: true }).click();
    await expect(page.locator("[data-line]")).toHaveCount(3);
  },
  tally: async (page, locale) => {
    const t = translator(locale);
    await page.goto(`/${locale}/desk/counts/tally`);
    await page.getByLabel(t("field.pasted.label")).fill("22 excarcelados: Tocorón 14, Rodeo II 4");
    await page.getByRole("button", { name: t("desk.tally.fill") }).click();
    await expect(page.locator("[name=value]")).toHaveValue("22");
  },
  review: async (page, locale) => {
    await page.goto(`/${locale}/desk/review`);
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
  history: async (page, locale) => {
    await page.goto(`/${locale}/desk/history/person/${arranged.revised}`);
  },
  duplicates: async (page, locale) => {
    const [kept, other] = arranged.twins;
    await page.goto(`/${locale}/desk/people/${kept}/merge?other=${other}`);
  },
  import: async (page, locale) => {
    await page.goto(`/${locale}/desk/import`);
    await page.locator("input[type=file]").setInputFiles(arranged.sheet);
    await page.getByRole("button", { name: translator(locale)("desk.import.upload") }).click();
    await page.getByRole("button", { name: translator(locale)("desk.import.simulate") }).click({ timeout: 60_000 });
    await expect(page.locator("main table")).toBeVisible({ timeout: 60_000 });
  },
  source: async (page, locale) => {
    await page.goto(`/${locale}/desk/sources/${arranged.source}`);
  },
};

test("every picture of the handbook shows the words that its screen has now", async ({ browser }) => {
  test.setTimeout(240_000);
  const isRenewed = process.env.VIGILIA_PICTURES === "renew";
  const page = await signedIn(browser, server.url, server.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  const seen: Record<string, string> = {};
  for (const locale of locales) {
    for (const [name, scene] of Object.entries(scenes)) {
      await scene(page, locale);
      const taken = await lookAt(page);
      seen[`${name}.${locale}`] = taken.words;
      if (isRenewed) await keepPicture(page, name, locale, taken);
    }
  }
  // Where this fails a screen has changed: `npm run pictures` takes them anew, to be looked at and committed.
  const kept = Object.fromEntries(Object.entries(keptPictures()).map(([name, { words }]) => [name, words]));
  expect(seen).toEqual(kept);
});

test("the handbook is a link in the desk's header, and shows all its pictures", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.getByRole("banner").getByRole("link", { name: "Manual" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Manual de la mesa" })).toBeVisible();
  const pictures = page.locator("main figure img");
  await expect(pictures).toHaveCount(Object.keys(scenes).length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});
