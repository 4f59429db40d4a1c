import { expect, test } from "@/e2e/test";
import type { Locale } from "@/messages/locale";
import type { PagePromise } from "./page-promise";
import { type Findings, visitEveryPage } from "./visit-every-page";

/** Defines a test for each check in a language. The first test visits the pages. `name` is the name of the visit. */
export function testEveryPage(locale: Locale, name: string, promises: readonly PagePromise[], timeout: number): void {
  test.describe(`in ${locale}`, () => {
    // In one process and in order, so that the pages are visited once.
    test.describe.configure({ mode: "default" });
    let findings: Findings;
    test.beforeAll(async ({ browser }) => {
      test.setTimeout(timeout);
      findings = await visitEveryPage(browser, locale, name, promises);
    });

    for (const { title, locales } of promises) {
      if (locales.includes(locale)) test(title, () => expect(findings.faults[title] ?? {}).toEqual({}));
    }

    test(`no page causes browser errors during ${name}`, () => {
      expect(findings.pages).toBeGreaterThan(60);
      expect(findings.complaints).toEqual([]);
    });
  });
}
