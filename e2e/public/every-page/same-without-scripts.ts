import type { Page } from "@playwright/test";
import { openAll } from "@/e2e/public/open-all";
import type { PagePromise } from "./page-promise";

/** Returns texts and controls of a page, without the copy and share buttons and the chart's read-out. */
async function seen(page: Page): Promise<string[]> {
  await showAdded(page, false);
  const texts = await page.locator("body").allInnerTexts();
  await showAdded(page, true);
  return texts.flatMap((text) => text.split("\n"));
}

function showAdded(page: Page, isShown: boolean): Promise<void> {
  return page.evaluate(
    (display) => {
      const added = document.querySelectorAll<HTMLElement>("[data-copy] .cluster, .read-out");
      for (const each of added) each.style.display = display;
    },
    isShown ? "" : "none",
  );
}

export const sameWithoutScripts: PagePromise = {
  title: "every page shows the same without scripts as with them",
  locales: ["es"],
  faults: async ({ page, scriptless, url }) => {
    await scriptless.goto(url);
    await openAll(scriptless);
    const [withScripts, without] = [await seen(page), await seen(scriptless)];
    return [
      ...withScripts.filter((line) => !without.includes(line)).map((line) => `only with scripts: ${line}`),
      ...without.filter((line) => !withScripts.includes(line)).map((line) => `only without scripts: ${line}`),
      ...(withScripts.join("\n") === without.join("\n")
        ? []
        : ["the lines are not the same, or not in the same order"]),
    ];
  },
};
