import type { APIRequestContext } from "@playwright/test";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

const server = sharedServer("invented");

/** Returns the attributes of each element with that name in a page's head. */
async function headOf(request: APIRequestContext, path: string) {
  const answer = await request.get(server.url + path);
  const text = await answer.text();
  const [head = ""] = /<head>.*?<\/head>/s.exec(text) ?? [];
  const elements = [...head.matchAll(/<(meta|link) ([^>]*)>/g)].map(([, element, attributes = ""]) => {
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
    return { element, ...Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), value])) };
  }) as Record<string, string>[];
  const meta = (name: string) => elements.find((each) => each.property === name || each.name === name)?.content;
  const links = (rel: string) => elements.filter((each) => each.element === "link" && each.rel === rel);
  return { status: answer.status(), text, head, meta, links };
}

async function sitemap(request: APIRequestContext): Promise<string[]> {
  const text = await (await request.get(`${server.url}/sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address.replace(server.url, ""));
}

test("each page in the sitemap exists, can be indexed, is its own canonical and names its translations", async ({
  request,
}) => {
  const paths = await sitemap(request);
  expect(paths).toEqual(expect.arrayContaining(["/es", "/en", "/es/about", "/en/charts/detained-vs-released"]));
  for (const path of paths) {
    const { status, meta, links } = await headOf(request, path);
    expect.soft([status, meta("robots")], path).toEqual([200, undefined]);
    expect
      .soft(
        links("canonical").map(({ href }) => href),
        path,
      )
      .toEqual([server.url + path]);
    const alternates = links("alternate").filter(({ hreflang }) => hreflang);
    const below = path.slice(3);
    expect
      .soft(
        alternates.map(({ hreflang, href }) => [hreflang, href]),
        path,
      )
      .toEqual([
        ["es", `${server.url}/es${below}`],
        ["en", `${server.url}/en${below}`],
        ["x-default", `${server.url}/es${below}`],
      ]);
  }
});

test("each linked page that can be indexed is in the sitemap", async ({ request }) => {
  test.setTimeout(180_000);
  const listed = new Set(await sitemap(request));
  const waiting = [...listed];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { text, meta } = await headOf(request, path);
    if (meta("robots") === undefined) expect.soft(listed.has(path), path).toBe(true);
    for (const [, href = ""] of text.matchAll(/<a [^>]*href="(\/(?:es|en)(?:\/[^"#?.]*)?)[#"]/g)) {
      if (seen.has(href) || /^\/(es|en)\/(desk|login)/.test(href)) continue;
      seen.add(href);
      waiting.push(href);
    }
  }
  expect(seen.size).toBeGreaterThan(listed.size);
});

test("a preview has the page's sentence, a card and its text, and no name of a person", async ({ request }) => {
  for (const locale of locales) {
    for (const path of ["", "/about", "/releases", "/releases/3", "/charts/detained-vs-released", "?at=1"]) {
      const address = `/${locale}${path}`;
      const { head, meta, links } = await headOf(request, address);
      const sentence = meta("description") ?? "";
      expect.soft(sentence.length, address).toBeGreaterThan(20);
      expect.soft(head, address).not.toMatch(/SUM|undefined|\[object/);
      for (const name of ["og:description", "twitter:description"]) {
        expect.soft(meta(name), `${address} ${name}`).toBe(sentence);
      }
      expect.soft(meta("og:image:alt")?.length, address).toBeGreaterThan(20);
      expect.soft(meta("twitter:image:alt"), address).toBe(meta("og:image:alt"));
      for (const name of ["og:image", "twitter:image"]) {
        expect.soft(meta(name), address).toContain(`${server.url}/${locale}/cards/`);
      }
      expect.soft([meta("og:image:width"), meta("og:image:height")], address).toEqual(["1200", "630"]);
      expect.soft(links("alternate").filter(({ type }) => type === "application/atom+xml")).toHaveLength(3);
    }
    const dashboard = await headOf(request, `/${locale}`);
    expect(dashboard.meta("description")).toContain(locale === "es" ? "22 de septiembre de 2026" : "22 September 2026");
    expect(dashboard.meta("description")).toContain("447");
  }
});

test("pages that may contain a name are neither indexed nor archived, and an earlier view is not indexed", async ({
  request,
}) => {
  for (const path of ["/es/releases", "/en/releases/3", "/es/releases?at=2"]) {
    const { meta } = await headOf(request, path);
    expect.soft(meta("robots"), path).toBe("noindex, follow, noarchive");
    expect.soft(meta("og:image"), path).toContain("/cards/site.png");
  }
  const past = await headOf(request, "/es?at=2");
  expect(past.meta("robots")).toBe("noindex, follow");
  expect(past.links("canonical")[0]?.href).toBe(`${server.url}/es?at=2`);
  expect(past.meta("og:image")).toBe(`${server.url}/es/cards/dashboard.png?at=2`);
});

test("the dashboard and the data page are a Dataset whose files exist", async ({ page, request }) => {
  for (const path of ["/es", "/en/about"]) {
    await page.goto(server.url + path);
    const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(dataset["@type"]).toBe("Dataset");
    expect(dataset.version).toBe(
      /\d+/.exec((await page.locator("footer").textContent())?.match(/(?:Versión|Version)\D*\d+/)?.[0] ?? "")?.[0],
    );
    for (const { contentUrl, encodingFormat } of dataset.distribution) {
      const file = await request.get(contentUrl);
      expect
        .soft([file.status(), file.headers()["content-type"]], contentUrl)
        .toEqual([200, expect.stringContaining(encodingFormat)]);
    }
  }
});

test("crawlers find the sitemap, are excluded only from the staff's side, and get 304 if nothing has changed", async ({
  request,
}) => {
  const robots = await (await request.get(`${server.url}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${server.url}/sitemap.xml`);
  expect(robots).toContain("Disallow: /es/desk\n");
  expect(robots).not.toMatch(/Disallow: \/(es|en)?(\/releases)?$/m);
  const { etag = "" } = (await request.get(`${server.url}/sitemap.xml`)).headers();
  const again = await request.get(`${server.url}/sitemap.xml`, { headers: { "If-None-Match": etag } });
  expect([again.status(), etag === ""]).toEqual([304, false]);
});

test("an unknown address is answered in words: JSON below /api, plain text below /data", async ({ request }) => {
  for (const [path, type] of [
    ["/api/x", "application/json"],
    ["/api/v1/x/y", "application/json"],
    ["/data/x", "text/plain"],
    ["/data/x/y.csv", "text/plain"],
    ["/static/x", "text/html"],
    ["/iconless", "text/html"],
    ["/_next/x", "text/html"],
  ] as const) {
    const answer = await request.get(server.url + path);
    expect
      .soft([answer.status(), answer.headers()["content-type"]], path)
      .toEqual([404, expect.stringContaining(type)]);
    const text = await answer.text();
    expect.soft([/no existe/.test(text), /does not exist/.test(text)], path).toEqual([true, true]);
  }
});

test("any site can embed a chart, and nothing else", async ({ request }) => {
  const headersOf = async (path: string) => (await request.get(server.url + path, { maxRedirects: 0 })).headers();
  const frame = await headersOf("/es/embed/detained-vs-released");
  expect(frame["x-frame-options"]).toBeUndefined();
  expect(frame["content-security-policy"]).toContain("frame-ancestors *");
  for (const path of [
    "/",
    "/es",
    "/en/releases",
    "/es?at=1",
    "/es/nowhere",
    "/es/login",
    "/es/desk",
    "/icon.svg",
    "/es/embedded",
    "/api/v1/summary",
  ]) {
    const headers = await headersOf(path);
    expect.soft(headers["x-frame-options"], path).toBe("SAMEORIGIN");
    expect.soft(headers["content-security-policy"], path).toMatch(/frame-ancestors '(self|none)'/);
  }
});

test("on the staff's side only scripts with the nonce of this response run", async ({ request }) => {
  const [first, second] = [await request.get(`${server.url}/es/login`), await request.get(`${server.url}/es/login`)];
  const nonces = [first, second].map(
    (answer) =>
      /script-src 'self' 'nonce-([\w-]{22})' 'strict-dynamic';/.exec(
        answer.headers()["content-security-policy"] ?? "",
      )?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  const scripts = [...(await first.text()).matchAll(/<script[^>]*>/g)].map(([script]) => script);
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonces[0]}"`))).toEqual([]);
});
