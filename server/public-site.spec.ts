import { renameSync } from "node:fs";
import type { RequestListener } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { decode, type Encoding } from "./encodings";
import { type Answered, ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { pageOfView } from "./testing/stub-next";

const write = async (db: Db) => written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));

async function openDoor(answer: RequestListener = pageOfView) {
  const db = await openTestLedger();
  return { db, ...(await openTestDoor(db.$client.name, answer)) };
}

const statusAndBody = ({ status, body }: Answered) => `${status} ${body}`;

/** The `Accept-Encoding` header of a request for this encoding. */
const accepting = (encoding: Encoding) => ({ headers: { "Accept-Encoding": encoding } });

test("a page is rendered once per head, and the next request shows a change by another connection", async () => {
  const { db, url, requests, cache } = await openDoor();
  const first = await ask(`${url}/es`);
  const { bytes } = cache;
  expect(statusAndBody(await ask(`${url}/es`))).toBe(statusAndBody(first));
  expect(requests).toHaveLength(1);
  await write(db);
  expect(statusAndBody(await ask(`${url}/es`))).not.toBe(statusAndBody(first));
  expect(requests).toHaveLength(2);
  // The page of the last head was evicted.
  expect(cache.bytes).toBe(bytes);
});

test("a malformed host is refused also when the page is cached", async () => {
  const { url } = await openDoor();
  expect((await ask(`${url}/es`)).status).toBe(200);
  for (const host of ["localhost/evil.example", "localhost@evil.example", "evil example"])
    expect([host, (await ask(`${url}/es`, { headers: { Host: host } })).status]).toEqual([host, 400]);
});

test("addresses that mean the same page share one cached page; filters have their own", async () => {
  const { url, requests } = await openDoor();
  for (const query of [
    "?kind=unknown&verification=announced",
    "?verification=announced&kind=unknown",
    "?verification=announced&kind=unknown&from=&_rsc=1",
  ])
    expect((await ask(`${url}/es/releases${query}`)).status).toBe(200);
  expect(requests.map((request) => request.url)).toEqual(["/es/releases?kind=unknown&verification=announced"]);
  await ask(`${url}/es/releases?kind=unknown`);
  await ask(`${url}/en/releases?kind=unknown`);
  expect(requests).toHaveLength(3);
});

test("a client with a current copy gets 304 without a body, and nothing is rendered", async () => {
  const { db, url, requests } = await openDoor();
  const { headers } = await ask(`${url}/es`);
  const { etag = "" } = headers;
  expect(headers["cache-control"]).toBe("public, max-age=0, s-maxage=1, must-revalidate");
  for (const named of [etag, `"other", ${etag}`, `${etag},"other"`]) {
    for (const path of ["/es", "/es/about", "/es?nationality=home_only"]) {
      const answer = await ask(`${url}${path}`, { headers: { "If-None-Match": named } });
      expect([path, answer.status, answer.body.length]).toEqual([path, 304, 0]);
      expect([answer.headers.etag, answer.headers.vary]).toEqual([etag, "Accept-Encoding"]);
    }
  }
  expect(requests).toHaveLength(1);
  expect((await ask(`${url}/es?at=1`, { headers: { "If-None-Match": `"${etag}"` } })).status).toBe(200);
  await write(db);
  expect((await ask(`${url}/es`, { headers: { "If-None-Match": etag } })).status).toBe(200);
});

test("a 304 sends no policy of its own: browsers would apply it to the cached page, whose hashes it lacks", async () => {
  const { url } = await openDoor();
  const { headers } = await ask(`${url}/es`);
  expect(headers["content-security-policy"]).toContain("'sha256-");
  const again = await ask(`${url}/es`, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect([again.status, again.headers["content-security-policy"]]).toEqual([304, undefined]);
  const data = await ask(`${url}/api/v1/summary`, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect([data.status, data.headers["access-control-allow-origin"]]).toEqual([304, "*"]);
});

test("every encoding has the same page and the same tag; HEAD has the headers of GET and no body", async () => {
  const { url, requests } = await openDoor();
  const plain = await ask(`${url}/es`);
  for (const encoding of ["br", "gzip", "identity"] as const) {
    const answer = await ask(`${url}/es`, accepting(encoding));
    expect((await decode(answer.body, encoding)).equals(plain.body)).toBe(true);
    expect(answer.headers).toMatchObject({ etag: plain.headers.etag, vary: "Accept-Encoding" });
    expect(answer.headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
    expect(answer.headers["content-length"]).toBe(String(answer.body.length));
    const head = await ask(`${url}/es`, { method: "HEAD", ...accepting(encoding) });
    const { date: _date, ...headers } = answer.headers;
    expect([head.status, head.body.length, head.headers]).toEqual([200, 0, expect.objectContaining(headers)]);
  }
  expect(requests).toHaveLength(1);
});

test("HEAD of a page that is not cached answers like GET", async () => {
  const { url, requests } = await openDoor();
  const head = await ask(`${url}/es`, { method: "HEAD" });
  const { status, headers, body } = await ask(`${url}/es`);
  expect([head.status, head.headers["content-length"], head.headers.etag]).toEqual([
    status,
    String(body.length),
    headers.etag,
  ]);
  expect(requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("a page that is rendered while the head moves is sent, and not cached", async () => {
  const moving: { db?: Db } = {};
  const door = await openDoor(async (request, response) => {
    const { db } = moving;
    delete moving.db;
    if (db) await write(db);
    pageOfView(request, response);
  });
  moving.db = door.db;
  const first = await ask(`${door.url}/es`);
  expect([first.status, door.cache.bytes]).toEqual([200, 0]);
  const second = await ask(`${door.url}/es`);
  expect(statusAndBody(second)).not.toBe(statusAndBody(first));
  expect(door.cache.bytes).toBeGreaterThan(0);
});

test("responses with 410, 404 or 400 are rendered for each request", async () => {
  const { url, requests, cache } = await openDoor((request, response) => {
    if (request.url === "/es/releases/1") response.statusCode = 410;
    pageOfView(request, response);
  });
  const wrong = [
    ["/es/releases/99", 404],
    ["/es?at=99", 404],
    ["/es/nowhere", 404],
    ["/es?x=1", 400],
    ["/es/releases?place=luna", 400],
  ] as const;
  for (const [path, status] of wrong) {
    for (const _ of [1, 2]) {
      const answer = await ask(`${url}${path}`);
      expect([path, answer.status, answer.headers["cache-control"], answer.headers.etag]).toEqual([
        path,
        status,
        "no-store",
        undefined,
      ]);
    }
  }
  expect(requests).toHaveLength(10);
  expect(requests.every((request) => request.url?.startsWith("/es/problem?"))).toBe(true);
  for (const [path, status] of [
    ["/api/v1/counts?x=1", 400],
    ["/api/v1/counts?at=99", 400],
    ["/api/v1/nowhere", 404],
  ] as const) {
    const answer = await ask(`${url}${path}`);
    expect([path, answer.status, answer.headers["cache-control"]]).toEqual([path, status, "no-store"]);
    expect(JSON.parse(answer.body.toString())).toHaveProperty("error");
  }
  expect([requests.length, cache.bytes]).toEqual([10, 0]);
});

test("a page for which Next returns 410 or 404 is not cached", async () => {
  for (const status of [410, 404]) {
    const { url, db, requests, cache } = await openDoor((request, response) => {
      response.statusCode = status;
      pageOfView(request, response);
    });
    await write(db);
    for (const _ of [1, 2]) expect((await ask(`${url}/es/releases/1`)).status).toBe(status);
    expect([requests.length, cache.bytes]).toEqual([2, 0]);
  }
});

test("an earlier head, and the date it was known on, are rendered for that head", async () => {
  const { db, url, requests } = await openDoor();
  await write(db);
  const views = [];
  for (const path of ["/es", "/es?at=1", "/es?at=2", "/es?known=2026-03-10"]) {
    expect([path, (await ask(`${url}${path}`)).status]).toEqual([path, 200]);
    views.push(String(requests.at(-1)?.headers["x-vigilia-view"]).split(".").slice(0, 2).join("."));
  }
  expect(views).toEqual(["2.2", "2.1", "2.2", "2.2"]);
});

test("while the ledger is unreadable, only pages that never name a person are shown, with a notice; all others return 503", async () => {
  const { db, url, requests } = await openDoor((request, response) => {
    const isPage = !/\.(png|xml|json|csv)|api|csv|json|xml|png/.test(request.url ?? "");
    response.setHeader("Content-Type", isPage ? "text/html; charset=utf-8" : "application/json");
    response.end(isPage ? '<body><div data-served=""><p>page</p></div><script>one()</script></body>' : "{}");
  });
  const figures = ["/es", "/en/counts", "/es/charts/gender", "/api/v1/summary", "/es/cards/dashboard.png"];
  const naming = [
    "/es/releases",
    "/es/detentions.csv",
    "/es/corrections",
    "/en/updates",
    "/api/v1/releases",
    "/data/detentions.csv",
  ];
  for (const path of [...figures, ...naming])
    expect([path, (await ask(`${url}${path}`, accepting("br"))).status]).toEqual([path, 200]);
  const rendered = requests.length;
  await turn();
  renameSync(db.$client.name, `${db.$client.name}.away`);

  for (const path of figures) {
    for (const encoding of ["br", "gzip", "identity"] as const) {
      const answer = await ask(`${url}${path}`, accepting(encoding));
      expect([
        path,
        answer.status,
        answer.headers["cache-control"],
        answer.headers.etag,
        answer.headers.warning,
      ]).toEqual([path, 200, "no-store", undefined, '110 - "Response is Stale"']);
      const isPage = answer.headers["content-type"]?.startsWith("text/html");
      expect([path, answer.body.includes('<div data-served=""><div class="notice stale" role="status">')]).toEqual([
        path,
        isPage,
      ]);
      if (isPage) expect(answer.headers["content-security-policy"]).toContain("'sha256-");
    }
  }
  for (const path of [...naming, "/es/about", "/es?at=1", "/es/releases/1"]) {
    const answer = await ask(`${url}${path}`);
    expect([path, answer.status, answer.headers["retry-after"], answer.headers["cache-control"]]).toEqual([
      path,
      503,
      "30",
      "no-store",
    ]);
  }
  expect(requests).toHaveLength(rendered);
  await turn();
  renameSync(`${db.$client.name}.away`, db.$client.name);
  expect((await ask(`${url}/es/releases`)).status).toBe(200);
});
