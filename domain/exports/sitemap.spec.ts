import { expect, test } from "vitest";
import { sitemap } from "./sitemap";

test("every page is listed in each language, names its translations, and states its last change", () => {
  const text = sitemap("https://vigilia.example", ["", "/about"], "2026-05-09");
  const pages = [...text.matchAll(/<url><loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>(.*?)<\/url>/g)];
  expect(pages.map(([, address]) => address)).toEqual(
    ["/es", "/en", "/es/about", "/en/about"].map((path) => `https://vigilia.example${path}`),
  );
  for (const [, , changed, translations = ""] of pages) {
    expect(changed).toBe("2026-05-09");
    expect([...translations.matchAll(/hreflang="([^"]+)"/g)].map(([, code]) => code)).toEqual([
      "es",
      "en",
      "x-default",
    ]);
  }
});

test("an address cannot break out of the file", () => {
  expect(sitemap("https://vigilia.example", ['/a&b<c"d'], "2026-05-09")).toContain("/es/a&amp;b&lt;c&quot;d</loc>");
});
