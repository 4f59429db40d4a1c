import type { Page } from "@playwright/test";

/** A line or a set of bars as the browser renders it. */
export type Mark = { panel: string; look: string; name: string; stroke: string; isDrawn: boolean };

/**
 * Returns every series of the page's time charts: shape, width and dashes, the name at its end, and whether it is
 * visible.
 */
export function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".plot.over")].flatMap((over, index) => {
      const box = over.closest(".plot-box");
      const drawn = [...(box?.querySelectorAll(".lines > g > .line, .bars") ?? [])];
      const inTone = new Map<string, number>();
      return drawn.map((mark) => {
        const holder = mark.closest("g[class*='t-']");
        const line = mark.matches(".bars") ? (mark.querySelector("line") ?? mark) : mark;
        const { stroke, strokeWidth, strokeDasharray, visibility } = getComputedStyle(line);
        const tone = /t-\w+/.exec(holder?.getAttribute("class") ?? "")?.[0] ?? "";
        const ends = [...(box?.querySelectorAll(`.end-labels .${tone} text:last-child`) ?? [])];
        const place = inTone.get(tone) ?? 0;
        inTone.set(tone, place + 1);
        return {
          panel: `${over.closest(".chart")?.id} ${index}`,
          look: `${mark.matches(".bars") ? "bars" : "line"} ${strokeWidth} ${strokeDasharray}`,
          name: ends[place]?.textContent ?? "",
          stroke,
          isDrawn: visibility === "visible" && mark.checkVisibility(),
        };
      });
    }),
  );
}

/** Returns the series of one panel that differ in colour alone. */
export function alike(marks: Mark[]): string[] {
  return marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .filter((other) => one.panel === other.panel && one.look === other.look && one.name === other.name)
      .map((other) => `${one.panel}: ${one.name}, ${other.name}`),
  );
}
