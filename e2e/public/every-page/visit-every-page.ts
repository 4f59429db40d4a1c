import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, devices } from "@playwright/test";
import { openAll } from "@/e2e/public/open-all";
import { publicAddresses } from "@/e2e/public/public-addresses";
import { type SharedServer, sharedServer } from "@/e2e/shared-servers";
import { expect, watch } from "@/e2e/test";
import type { Locale } from "@/messages/locale";
import type { PagePromise } from "./page-promise";
import { themes } from "./promises";

/** Faults by title of the check and address of the page. `complaints` are errors of the browser. */
export type Findings = { pages: number; complaints: string[]; faults: Record<string, Record<string, string[]>> };

/**
 * Visits every public page in a language once and runs every check on it. Stores the findings for the run: after a
 * failed test Playwright starts a new process, which reads them.
 */
export async function visitEveryPage(
  browser: Browser,
  locale: Locale,
  name: string,
  promises: readonly PagePromise[],
): Promise<Findings> {
  const file = path.join(process.env.VIGILIA_E2E_FOLDER ?? "", `findings-${name}-${locale}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Findings;
  const findings = await visit(browser, locale, promises, sharedServer("corrected"));
  writeFileSync(file, JSON.stringify(findings));
  return findings;
}

async function visit(
  browser: Browser,
  locale: Locale,
  promises: readonly PagePromise[],
  server: SharedServer,
): Promise<Findings> {
  const options = { ...devices["Desktop Chrome"], locale: "es-VE", timezoneId: "America/Caracas" };
  const page = await browser.newPage(options);
  const scriptless = await browser.newPage({ ...options, javaScriptEnabled: false });
  const findings: Findings = { pages: 0, complaints: watch(page), faults: {} };
  const own = promises.filter(({ locales }) => locales.includes(locale));
  await page.emulateMedia({ colorScheme: themes[locale] });
  for (const address of publicAddresses(server)) {
    const url = `${server.url}/${locale}${address}`;
    const answer = await page.goto(url);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const stages = page.locator(".shell .live-stage:has(.marks, .bar)");
    await expect(page.locator(".live-layer")).toHaveCount(await stages.count());
    await openAll(page);
    findings.pages += 1;
    const markup = (await answer?.text()) ?? "";
    for (const { title, leftOut, faults } of own) {
      if (leftOut?.(address, locale)) continue;
      const found = await faults({ page, scriptless, url, address, locale, markup });
      if (found.length > 0) findings.faults[title] = { ...findings.faults[title], [address]: found };
    }
  }
  await page.close();
  await scriptless.close();
  return findings;
}
