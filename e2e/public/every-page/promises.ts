import { axeFaults, axeFaultsInShortTables, wcagTags } from "@/e2e/axe-faults";
import { type Locale, locales } from "@/messages/locale";
import { fewColours } from "./few-colours";
import { fits } from "./fits-screen";
import type { PagePromise } from "./page-promise";
import { sameWithoutScripts } from "./same-without-scripts";
import { tabStops } from "./tab-stops";

const namelessHead: PagePromise = {
  title: "no page has a person's name in its head",
  locales,
  faults: async ({ markup }) => {
    const [head = ""] = /<head>.*?<\/head>/s.exec(markup) ?? [];
    const names = /Márquez|Inventada|SUM\(A1\)/.exec(head) ?? [];
    return [...names, ...(head.length > 200 ? [] : ["there is no head"])];
  },
};

const motionless: PagePromise = {
  title: "for readers who want no motion, nothing on any page is animated",
  locales: ["es"],
  faults: async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const moves = animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        return moves ? [element.outerHTML.slice(0, 80)] : [];
      }),
    );
    await page.emulateMedia({ reducedMotion: null });
    return moving;
  },
};

/** Texts depend on the language and colours on the theme, so two visits cover both. Colours are those of `themes`. */
const accessible: PagePromise = {
  title: "axe finds no faults on any page, with everything opened",
  locales,
  leftOut: isFrameAgain,
  faults: ({ page }) => axeFaultsInShortTables(page, wcagTags),
};

/** The theme in which the pages of a language are visited. */
export const themes = { es: "light", en: "dark" } as const;

/** The checks on every page, in this order. The Tab key comes last, because it makes charts interactive. */
export const promises: PagePromise[] = [
  namelessHead,
  sameWithoutScripts,
  motionless,
  fewColours,
  ...fits,
  accessible,
  tabStops,
];

/** The checks of `npm run test:long` on every page. */
export const longPromises: PagePromise[] = [
  {
    title: "axe finds no faults on any page, with everything opened, in any row of any table",
    locales,
    leftOut: isFrameAgain,
    faults: ({ page }) => axeFaults(page, wcagTags),
  },
];

/** An embedded chart has the content of its chart's page, so one theme is enough. */
function isFrameAgain(address: string, locale: Locale): boolean {
  return locale === "en" && address.startsWith("/embed/");
}
