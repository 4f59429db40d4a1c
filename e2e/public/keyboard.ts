import type { Page } from "@playwright/test";

/** What one press of the Tab key came to. */
export type Stop = {
  /** Its place among the page's stops, in the order of the document; -1 outside the page. */
  index: number;
  name: string;
  /** Is the ring of focus drawn, at least 2 pixels broad? */
  hasRing: boolean;
  /** Is any of it in sight, under nothing else? */
  isInSight: boolean;
  /** At least 24 by 24 pixels, or a word within a sentence or a drawing. */
  isLarge: boolean;
};

/** Numbers all that the Tab key should reach, in the order of the document, and says how many there are. */
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

/** Where the focus is, seen as somebody sees it who looks for it. */
export function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
    );
    const isHit = ([x, y]: readonly [number, number]) => {
      // The layer that listens for a live chart is of glass.
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

/** Presses Tab until the focus is on what is named; throws after as many presses as the page has stops. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const most = (await numberStops(page)) + 2;
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector} on ${page.url()}`);
}
