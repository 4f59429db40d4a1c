import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Arranged } from "./handbook-arranged";

/** Brings a screen to the state that its picture shows. */
type Scene = (page: Page, locale: Locale, arranged: Arranged) => Promise<void>;

export const scenes: Record<string, Scene> = {
  log: async (page, locale) => {
    await page.goto(`/${locale}/desk/releases/new`);
    await expect(page.locator(".batch-lines > li")).toHaveCount(2);
  },
  list: async (page, locale, arranged) => {
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
  history: async (page, locale, arranged) => {
    await page.goto(`/${locale}/desk/history/person/${arranged.revised}`);
  },
  duplicates: async (page, locale, arranged) => {
    const [person, other] = arranged.twins;
    await page.goto(`/${locale}/desk/people/${person}/merge?other=${other}`);
  },
  import: async (page, locale, arranged) => {
    await page.goto(`/${locale}/desk/import`);
    await page.locator("input[type=file]").setInputFiles(arranged.sheet);
    await page.getByRole("button", { name: translator(locale)("desk.import.upload") }).click();
    await page.getByRole("button", { name: translator(locale)("desk.import.go_on") }).click({ timeout: 60_000 });
    await expect(page.locator("main table")).toBeVisible({ timeout: 60_000 });
  },
  source: async (page, locale, arranged) => {
    await page.goto(`/${locale}/desk/sources/${arranged.source}`);
  },
};
