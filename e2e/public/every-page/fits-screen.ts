import type { Page } from "@playwright/test";
import { textFaults } from "@/e2e/public/text-faults";
import type { Locale } from "@/messages/locale";
import type { PagePromise } from "./page-promise";

/** The minimum spacing of WCAG 1.4.12. Texts in drawings are excluded, because legends and tables repeat them. */
const spaced = `:not(.plot *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  .plot { letter-spacing: normal !important; word-spacing: normal !important }
  p { margin-block-end: 2em !important }`;

const fit = "no page scrolls sideways, and no text is cut off or overlaps another";

type Screen = {
  title: string;
  width: number;
  height: number;
  locales: readonly Locale[];
  /** Configures the browser and returns a function that restores it. */
  setUp?: (page: Page) => Promise<() => Promise<void>>;
};

const screens: Screen[] = [
  { title: "on the smallest phone", width: 320, height: 640, locales: ["es", "en"] },
  { title: "zoomed to 200 % on a small screen", width: 640, height: 384, locales: ["en"] },
  { title: "with wider letter and line spacing", width: 360, height: 640, locales: ["es"], setUp: spaceLetters },
  {
    title: "in a browser with twice the text size",
    width: 768,
    height: 1024,
    locales: ["es"],
    setUp: doubleLetters,
  },
];

/** Every page fits on each screen. The screens change without reloading. */
export const fits: PagePromise[] = screens.map(({ title, width, height, locales, setUp }) => ({
  title: `${title} ${fit}`,
  locales,
  faults: async ({ page }) => {
    const before = page.viewportSize();
    await page.setViewportSize({ width, height });
    const undo = await setUp?.(page);
    const faults = await textFaults(page);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await undo?.();
    if (before) await page.setViewportSize(before);
    return isWider ? ["scrolls sideways", ...faults] : faults;
  },
}));

async function spaceLetters(page: Page) {
  const style = await page.addStyleTag({ content: spaced });
  return () => style.evaluate((element) => element.parentNode?.removeChild(element)).then(() => style.dispose());
}

/** Uses the browser's own setting, because a style sheet cannot change the units of media queries. */
async function doubleLetters(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  return async () => {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16 } });
    await devtools.detach();
  };
}
