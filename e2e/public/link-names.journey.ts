import { group } from "d3-array";
import { expect, test } from "@/e2e/test";

/** Addresses of pages with several figures or charts. Rows of a table name their links by the row. */
const paths = ["", "/charts/detained-vs-released", "/change"];

for (const locale of ["es", "en"])
  test(`in ${locale}, two links with one accessible name lead to one address`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      const links = await page.locator("main a[href]").evaluateAll((all) =>
        all.flatMap((link) => {
          if (link.closest("table, [aria-hidden]")) return [];
          const name = (link.getAttribute("aria-label") ?? link.textContent ?? "").replace(/\s+/g, " ").trim();
          const list = link.closest("nav")?.getAttribute("aria-label") ?? "";
          return [{ name: `${list} ${name}`, href: link.getAttribute("href") ?? "" }];
        }),
      );
      const addresses = group(links, ({ name }) => name);
      const ambiguous = [...addresses].filter(([, same]) => new Set(same.map(({ href }) => href)).size > 1);
      expect(links.length).toBeGreaterThan(5);
      expect
        .soft(
          ambiguous.map(([name]) => name),
          path,
        )
        .toEqual([]);
    }
  });
