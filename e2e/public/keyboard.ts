import type { Page } from "@playwright/test";

/** The result of pressing the Tab key once. */
export type Stop = {
  /** Index among the page's tab stops in document order; -1 outside the page. */
  index: number;
  name: string;
  /** True if a focus ring of at least 2 pixels is visible. */
  hasRing: boolean;
  /** True if some of the element is visible and uncovered. */
  isInSight: boolean;
  /** True if it is at least 24 by 24 pixels, or inside a sentence or a drawing. */
  isLarge: boolean;
};

/** Numbers the elements that the Tab key should reach, in document order. Returns their number. */
export function numberStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reachable = "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']";
    const all = [...document.querySelectorAll(reachable)].filter(
      (element) => element.getAttribute("tabindex") !== "-1" && element.checkVisibility(),
    );
    for (const [index, element] of all.entries()) element.setAttribute("data-stop", String(index));
    return all.length;
  });
}

/** Returns the focused element as a user sees it. */
export function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
    );
    const isHit = ([x, y]: readonly [number, number]) => {
      // The layer that receives pointer events for a chart is transparent.
      const [top] = document.elementsFromPoint(x, y).filter((each) => !each.matches(".live-layer"));
      return element.matches(".live-layer") || (top !== undefined && (element.contains(top) || top.contains(element)));
    };
    const isWithinText = style.display === "inline" || element.closest("svg") !== null;
    return {
      index: Number(element.getAttribute("data-stop") ?? -1),
      name: `${element.tagName.toLowerCase()} ${(element.textContent ?? "").trim().slice(0, 40)}`,
      hasRing: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      isInSight: places.some(isHit),
      isLarge: isWithinText || (box.width >= 24 && box.height >= 24),
    };
  });
}

/** Presses Tab until the focus is on `selector`. Throws after as many presses as the page has stops. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const most = (await numberStops(page)) + 2;
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector} on ${page.url()}`);
}
