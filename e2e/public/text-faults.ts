import type { Page } from "@playwright/test";

/** Returns texts that overlap each other, and texts that a box cuts off, on the current page. */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Text = { text: string; element: Element; box: DOMRect };
    const faults: string[] = [];
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!element || text === "" || element.closest("script, style, title, .visually-hidden, .skip, option")) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // Inside a drawing, Chromium gives hidden text a position, although its element has none.
      if (element.getBoundingClientRect().width === 0) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) texts.push({ text, element, box });
    }

    // A line's box is higher than its letters, and a scrolling box hides what is outside it.
    const lettersOf = ({ element, box }: Text) => {
      const scroller = element.closest(".table-scroll, .command")?.getBoundingClientRect();
      const right = Math.min(box.right, scroller?.right ?? Number.POSITIVE_INFINITY);
      const inset = box.height * 0.22;
      return { left: box.left + 1, right: right - 1, top: box.top + inset, bottom: box.bottom - inset };
    };
    const placed = texts.map((each) => ({ ...each, letters: lettersOf(each) })).sort((a, b) => a.box.top - b.box.top);
    placed.forEach((one, index) => {
      for (const other of placed.slice(index + 1)) {
        if (other.letters.top >= one.letters.bottom && other.box.top > one.box.bottom) break;
        const across =
          Math.min(one.letters.right, other.letters.right) - Math.max(one.letters.left, other.letters.left);
        const down = Math.min(one.letters.bottom, other.letters.bottom) - Math.max(one.letters.top, other.letters.top);
        if (across > 1 && down > 1) faults.push(`"${one.text}" lies on "${other.text}"`);
      }
    });

    for (const { text, element, box } of texts) {
      for (let holder: Element | null = element; holder && holder !== document.body; holder = holder.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(holder);
        const edge = holder.getBoundingClientRect();
        const isCut =
          (/hidden|clip/.test(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) ||
          (/hidden|clip/.test(overflowY) && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2));
        if (isCut) faults.push(`"${text}" is cut off`);
      }
      if (!element.closest(".table-scroll, .command") && (box.left < 0 || box.right > innerWidth + 1))
        faults.push(`"${text}" runs out of the page`);
    }
    return [...new Set(faults)];
  });
}
