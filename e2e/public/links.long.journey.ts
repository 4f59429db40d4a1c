import { expect, test } from "@/e2e/test";

test("each link of each public page leads somewhere, in both languages and in an earlier view", async ({ request }) => {
  test.setTimeout(180_000);
  const waiting = ["/es", "/en", "/es?at=1", "/en?at=1"];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await request.get(path);
    expect.soft(answer.status(), path).toBe(200);
    if (!/^\/(es|en)(\/(releases|about)|\?|$)/.test(path)) continue;
    for (const [, href = ""] of (await answer.text()).matchAll(/<a [^>]*href="([^"#]*)/g)) {
      const link = href.replaceAll("&amp;", "&");
      // A picture takes a second to render. Each has a spec of its own.
      if (!link.startsWith("/") || link.includes(".png") || seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
});
