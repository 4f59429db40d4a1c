import { numberStops, readStop, type Stop } from "@/e2e/public/keyboard";
import { closeAgain, openAll } from "@/e2e/public/open-all";
import type { PagePromise } from "./page-promise";

/** Pages that repeat others: embedded charts, views of the dashboard, and all but one chart of each kind. */
const shownElsewhere = /^(\/embed|\?|\/charts\/(?!change$|gender$))/;

/** Every page can be read with the Tab key alone. */
export const tabStops: PagePromise = {
  title: "the Tab key reaches each link, button, field and chart of every page, in page order and with a visible focus",
  locales: ["es"],
  leftOut: (address) => shownElsewhere.test(address),
  faults: async ({ page }) => {
    await closeAgain(page);
    const wanted = await numberStops(page);
    const stops: Stop[] = [];
    // A date field has several tab stops.
    for (let press = 0; press < 4 * wanted && stops.at(-1)?.index !== wanted - 1; press += 1) {
      await page.keyboard.press("Tab");
      stops.push(await readStop(page));
    }
    await page.keyboard.press("Tab");
    const leaves = (await readStop(page)).index !== wanted - 1;
    await openAll(page);
    const inOrder = [...new Set(stops.map(({ index }) => index))];
    const isInOrder = inOrder.length === wanted && inOrder.every((index, place) => index === place);
    const named = (fault: string, isWrong: (stop: Stop) => boolean) =>
      stops.filter(isWrong).map(({ name }) => `${fault}: ${name}`);
    return [
      ...(isInOrder ? [] : [`of ${wanted} stops it reaches ${inOrder.join(" ")}`]),
      ...named("no ring", ({ hasRing }) => !hasRing),
      ...named("hidden", ({ isInSight }) => !isInSight),
      ...named("small", ({ isLarge }) => !isLarge),
      ...(leaves ? [] : ["the Tab key stays on the last stop"]),
    ];
  },
};
