import type { Page } from "@playwright/test";
import type { Locale } from "@/domain/locale";
import type { Server } from "../server";
import { expect } from "../test";
import { openAll } from "./open-all";
import { publicAddresses } from "./public-addresses";
import { textFaults } from "./text-faults";

/**
 * Every public page in some languages, with everything opened, as somebody sees it who has set their browser to `css`:
 * none scrolls sideways, and no text is cut off or lies on another.
 */
export async function expectAllFit(page: Page, server: Server, locales: readonly Locale[], css = ""): Promise<void> {
  for (const address of publicAddresses(server)) {
    for (const locale of locales) {
      await page.goto(`${server.url}/${locale}${address}`);
      await openAll(page);
      if (css !== "") await page.addStyleTag({ content: css });
      const faults = await textFaults(page);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect.soft(isWider ? ["scrolls sideways", ...faults] : faults, `/${locale}${address}`).toEqual([]);
    }
  }
}
