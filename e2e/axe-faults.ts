import type { Page } from "@playwright/test";
import axe from "axe-core";

/** Axe's tags for WCAG 2.2 AA, and for its best practices. */
export const wcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Returns the violations that axe finds on the current page: rule and elements. `tags` limits the rules; the default is
 * all rules that axe enables. Runs in the page, which takes a third of the time of axe's own Playwright package.
 */
export async function axeFaults(page: Page, tags?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const runOnly = wanted && { runOnly: { type: "tag" as const, values: [...wanted] } };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], ...runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }, tags);
}

/**
 * Does the same with at most eight rows in each table, in a third of the time. The contrast of cells takes axe longest,
 * and rows look alike. `npm run test:long` checks whole tables.
 */
export async function axeFaultsInShortTables(page: Page, tags?: readonly string[]): Promise<string[]> {
  const removed = await page.evaluateHandle(() =>
    [...document.querySelectorAll("tbody")].map((body) => {
      const rows = [...body.rows].slice(8);
      for (const row of rows) row.remove();
      return { body, rows };
    }),
  );
  const faults = await axeFaults(page, tags);
  await removed.evaluate((all) => {
    for (const { body, rows } of all) body.append(...rows);
  });
  await removed.dispose();
  return faults;
}
