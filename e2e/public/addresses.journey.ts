import { expect, test } from "@/e2e/test";

test("an address without a path leads to the reader's preferred language, or to Spanish if we do not offer it", async ({
  request,
}) => {
  const redirectFor = async (language: string) => {
    const answer = await request.get("/", { maxRedirects: 0, headers: { "Accept-Language": language } });
    expect(answer.headers().vary).toContain("Accept-Language");
    return `${answer.status()} ${new URL(answer.headers().location ?? "", "http://localhost").pathname}`;
  };
  expect(await redirectFor("en-GB,en;q=0.9,es;q=0.5")).toBe("307 /en");
  expect(await redirectFor("es-VE")).toBe("307 /es");
  expect(await redirectFor("de,en;q=0")).toBe("307 /es");
  expect(await redirectFor("*")).toBe("307 /es");
});

test("an unchanged page is answered with 304 and no body, and an earlier view has another tag", async ({ request }) => {
  for (const path of ["/es", "/es?nationality=home_only", "/en/releases", "/api/v1/summary", "/data/counts.csv"]) {
    const first = await request.get(path);
    const { etag = "" } = first.headers();
    expect(etag, path).not.toBe("");
    const again = await request.get(path, { headers: { "If-None-Match": etag } });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
    expect(first.headers()["cache-control"], path).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    const earlier = await request.get(`${path}${path.includes("?") ? "&" : "?"}at=1`);
    expect(earlier.headers().etag, path).not.toBe(etag);
  }
});

/** Paths of internal routes for files, and of the page that explains a wrong address. */
const internal = [
  "/es/releases/csv",
  "/es/problem",
  "/es/charts/gender/svg",
  "/es/feed/counts/xml",
  "/es/cards/site/png",
];
const missing = [
  "/nowhere",
  "/fr",
  "/es/nowhere",
  "/es/releases/abc",
  "/es/releases/99999999999",
  "/es/%00",
  "/%F0%9F%98%80",
];

test("internal routes have no public address, and a missing page says so", async ({ request }) => {
  for (const path of [...internal, ...missing, `/es/${"a".repeat(8000)}`]) {
    const answer = await request.get(path);
    expect.soft(answer.status(), path).toBe(404);
    expect.soft(await answer.text(), path).toContain(path.startsWith("/es") ? "no existe" : "</h1>");
  }
});

test("no address causes a server error: neither one that cannot be decoded, nor one with a parameter of Next", async ({
  request,
}) => {
  for (const path of ["/es/%E0%A4%A", "/%", "/api/%", "/api/v1/releases%", "/data/%zz", "/data/releases.csv%"]) {
    expect.soft((await request.get(path)).status(), path).toBe(400);
  }
  for (const path of ["/es/releases.csv?_rsc=1", "/en/counts.json?_rsc=1", "/es/charts/gender.csv?_rsc=1"]) {
    expect.soft((await request.get(path)).status(), path).toBe(200);
  }
  const card = await request.get("/es/cards/dashboard.png?known=");
  expect([card.status(), card.headers()["content-type"]]).toEqual([200, "image/png"]);
});

test("a visitor's page ignores the headers of Next's router: the same HTML under the same tag", async ({ request }) => {
  const router = { "Next-Router-State-Tree": "%5B%22%22%5D", "Next-Url": "/es" };
  for (const path of ["/es", "/es?nationality=home_only", "/en/releases/1", "/en/embed/detained-vs-released"]) {
    const plain = await request.get(path);
    for (const headers of [
      { RSC: "1" },
      { RSC: "1", "Next-Router-Prefetch": "1", ...router },
      { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree", ...router },
    ]) {
      const answer = await request.get(`${path}${path.includes("?") ? "&" : "?"}_rsc=1a2b3`, { headers });
      const label = `${path} ${Object.keys(headers)}`;
      expect
        .soft([answer.status(), answer.headers()["content-type"]], label)
        .toEqual([200, "text/html; charset=utf-8"]);
      expect.soft(answer.headers().etag, label).toBe(plain.headers().etag);
      expect.soft(await answer.text(), label).toContain("</html>");
    }
  }
  expect(await (await request.get("/es", { headers: { RSC: "1" } })).text()).toBe(
    await (await request.get("/es")).text(),
  );
});

test("addresses that no page uses are not available: next-auth's own and Next's image service", async ({ request }) => {
  const unknown = await (await request.get("/api/nowhere")).json();
  for (const path of ["/api/auth/session", "/api/auth/providers", "/api/auth/callback/credentials"]) {
    const answer = await request.get(path);
    expect.soft([answer.status(), await answer.json()], path).toEqual([404, unknown]);
    expect.soft((await request.post(path, { data: "x=1" })).status(), path).toBe(405);
  }
  for (const url of ["/es/cards/dashboard.png", "/static/handbook/desk.png", "https://evil.example/a.png"]) {
    const path = `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`;
    expect.soft((await request.get(path)).status(), path).toBe(404);
  }
});

test("after a preflight request, another site can read a file conditionally", async ({ request }) => {
  for (const path of ["/es/releases.csv", "/en/charts/gender.json", "/es/feed/counts.xml", "/data/counts.csv"]) {
    const headers = { Origin: "https://otro.example", "Access-Control-Request-Headers": "if-none-match" };
    const answer = await request.fetch(path, { method: "OPTIONS", headers });
    expect.soft(answer.ok(), path).toBe(true);
    expect.soft(answer.headers()["access-control-allow-headers"], path).toContain("If-None-Match");
  }
});

test("the address of a record that was never published says so, and links to other pages", async ({ page }) => {
  const answer = await page.goto("/es/releases/4711");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("main")).toContainText("No hay ningún registro publicado con ese número.");
  await page.locator("main").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/es\/releases$/);
  expect((await page.goto("/en/counts/nothing"))?.status()).toBe(404);
  await page.locator("main").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/counts$/);
});

const wrong: [string, number, string][] = [
  ["/es?nacionalidad=VE", 400, "El parámetro «nacionalidad» no existe"],
  ["/es?constructor=1", 400, "El parámetro «constructor» no existe"],
  ["/es?nationality=all&nationality=home_only", 400, "«nationality» aparece dos veces"],
  ["/en?nationality=martian", 400, "“martian” is not a valid value for “Nationality”"],
  ["/en?known=2026-02-30", 400, "In “known”, “2026-02-30” is not a valid date"],
  ["/en?on=yesterday", 400, "In “on”, “yesterday” is not a valid date"],
  ["/es?at=-1", 400, "En «at», «-1» no es un número"],
  ["/es?at=99999999999999999999", 400, "En «at»"],
  ["/es?at=999", 404, "«at=999» todavía no existe. Hay datos desde el"],
  ["/es?known=2016-01-01", 404, "«known=2016-01-01» es anterior al primer dato, del"],
  ["/en?known=2999-01-01", 404, "“known=2999-01-01” does not exist yet"],
  ["/es?at=2&known=2026-05-05", 400, "Use solo uno: «at» o «known»"],
  ["/es/releases?place=Luna", 400, "«Luna» no es un valor válido de «Lugar»"],
  ["/es/releases?nationality=VE%2BCO", 400, "«VE+CO» no es un valor válido de «Nacionalidad»"],
  ["/es/charts/announced-vs-verified?pair=nada", 400, "«nada» no es un valor válido de «Cifras con el mismo inicio»"],
  [
    "/en/charts/announced-vs-verified?pair=nothing.jep",
    400,
    "“nothing.jep” is not a valid value for “Figures with the same start”",
  ],
  ["/es/releases?page=0", 400, "En «page», «0»"],
  ["/es/releases?limit=5", 400, "El parámetro «limit» no existe"],
  ["/es/releases?kind=%00", 400, "«Tipo»"],
  ["/es/about?kind=exile", 400, "El parámetro «kind» no existe"],
  [
    "/es/releases?from=%3Cscript%3Ealert(1)%3C/script%3E",
    400,
    "En «Desde», «&lt;script&gt;alert(1)&lt;/script&gt;» no es una fecha",
  ],
  ["/es/releases?kind=1'%20OR%20'1'='1", 400, "«Tipo»"],
  ["/es/releases?verification=%F0%9F%98%80", 400, "«😀» no es un valor"],
  [`/es/releases?place=${"x".repeat(9000)}`, 400, "«Lugar»"],
];

test("a wrong address is answered with its status and a message that names the error", async ({ request }) => {
  for (const [path, status, sentence] of wrong) {
    const answer = await request.get(path);
    expect.soft(answer.status(), path).toBe(status);
    const [main = ""] = /<main[\s\S]*<\/main>/.exec(await answer.text()) ?? [];
    expect.soft(main.replaceAll("&quot;", '"').replaceAll("&#x27;", "'"), path).toContain(sentence);
    expect.soft(answer.headers()["cache-control"], path).toBe("no-store");
  }
});

test("the first link on a wrong address leads to the intended page", async ({ page }) => {
  for (const [path, to] of [
    ["/es/releases?kind=foo", "/es/releases"],
    ["/en/counts.csv?publisher=nobody", "/en/counts"],
    ["/es?at=999", "/es/known"],
    ["/en/about?foo=1", "/en/about"],
    ["/es/nowhere", "/es"],
  ] as const) {
    await page.goto(path);
    await expect.soft(page.locator("main").getByRole("link").first(), path).toHaveAttribute("href", to);
    await expect.soft(page.locator("header nav [aria-current]"), path).toHaveCount(0);
  }
});

test("a visitor's address allows reading only", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    for (const path of ["/es", "/en/releases", "/api/v1/counts", "/data/releases.csv"]) {
      const answer = await request.fetch(path, { method });
      expect.soft([answer.status(), answer.headers().allow], `${method} ${path}`).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
  }
});

test("the site works under another name, by IP address, and behind an https proxy", async ({ request, baseURL }) => {
  const ways: [string, Record<string, string>][] = [
    [baseURL ?? "", {}],
    [(baseURL ?? "").replace("localhost", "127.0.0.1"), {}],
    [baseURL ?? "", { Host: "vigilia.example" }],
    [baseURL ?? "", { Host: "vigilia.example", "X-Forwarded-Proto": "https" }],
    [baseURL ?? "", { "X-Forwarded-Host": "vigilia.example", "X-Forwarded-Proto": "https" }],
    [baseURL ?? "", { "X-Forwarded-Host": "vigilia.example:443", "X-Forwarded-Proto": "https" }],
  ];
  for (const [origin, headers] of ways) {
    for (const [path, status] of [
      ["/es", 200],
      ["/es?nationality=home_only", 200],
      ["/en/releases/1", 200],
      ["/es?x=1", 400],
      ["/es/nowhere", 404],
      ["/api/v1/counts?limit=1", 200],
    ] as const) {
      const answer = await request.get(origin + path, { headers });
      expect.soft(answer.status(), `${origin}${path} ${JSON.stringify(headers)}`).toBe(status);
    }
    const next: string = (await (await request.get(`${origin}/api/v1/counts?limit=1`, { headers })).json()).next;
    expect.soft(next).toMatch(/^\/api\/v1\/counts\?/);
    const root = await request.get(`${origin}/`, { headers, maxRedirects: 0 });
    expect.soft([root.status(), new URL(root.headers().location ?? "", origin).pathname]).toEqual([307, "/es"]);
  }
});
