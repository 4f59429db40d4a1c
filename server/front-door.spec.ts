import { type RequestListener, request } from "node:http";
import { expect, test, vi } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { log } from "@/ops/log/log";
import { loggableError } from "@/ops/log/loggable-error";
import { NextUnavailable } from "./next-server";
import { type Answered, ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { pageOfView } from "./testing/stub-next";

async function openDoor(answer: RequestListener = pageOfView) {
  const db = await openTestLedger();
  return openTestDoor(db.$client.name, answer);
}

test("while Next is unavailable, cached responses are served and all others return 503 with Retry-After", async () => {
  const { url, next } = await openDoor();
  const cached = await ask(`${url}/es`);
  next.request = () => Promise.reject(new NextUnavailable("away"));
  expect((await ask(`${url}/es`)).body.equals(cached.body)).toBe(true);
  for (const path of [
    "/en",
    "/es/releases",
    "/es/nowhere",
    "/es/desk",
    "/api/v1/health",
    "/api/v1/counts",
    "/data/counts.csv",
    "/icon.svg",
  ]) {
    const { status, headers, body } = await ask(`${url}${path}`);
    expect([path, status, headers["retry-after"], headers["cache-control"]]).toEqual([path, 503, "10", "no-store"]);
    if (path.startsWith("/api/")) expect(JSON.parse(body.toString())).toHaveProperty("error.code", "ledger_unreadable");
    else expect(body.toString()).toContain("</h1>");
  }
  expect((await ask(`${url}/es/login`, { method: "POST", body: "abc" })).status).toBe(503);
});

test("of many simultaneous pages two are rendered and a hundred wait; the others get Retry-After", async () => {
  const held: (() => void)[] = [];
  let most = 0;
  const { url, requests } = await openDoor((request, response) => {
    held.push(() => pageOfView(request, response));
    most = Math.max(most, held.length);
  });
  const visits = Array.from({ length: 150 }, (_, i) => ask(`${url}/${i % 2 ? "es" : "en"}/charts?at=1&_rsc=${i}`));
  visits.push(...Array.from({ length: 150 }, (_, i) => ask(`${url}/es/releases?page=${i + 1}`)));
  const refused: Answered[] = [];
  for (const visit of visits) void visit.then((answer) => answer.status === 503 && refused.push(answer));
  // Each of two pages was requested 75 times.
  await vi.waitFor(() => expect(refused).toHaveLength(50), 10_000);
  for (const { headers } of refused) expect(headers["retry-after"]).toBe("2");
  const render = setInterval(() => held.shift()?.(), 1);
  const statuses = (await Promise.all(visits)).map(({ status }) => status);
  clearInterval(render);
  expect([statuses.filter((status) => status === 200).length, requests.length, most]).toEqual([250, 102, 2]);
});

test("a busy server returns JSON to API clients", async () => {
  const { url } = await openDoor(() => {});
  const waiting = Array.from({ length: 102 }, (_, i) =>
    request(`${url}/api/v1/counts?limit=${i + 1}`)
      .on("error", () => {})
      .end(),
  );
  await vi.waitFor(async () => {
    const { status, body } = await ask(`${url}/api/v1/counts?limit=103`);
    expect([status, JSON.parse(body.toString()).error.code]).toEqual([503, "busy"]);
  }, 10_000);
  for (const sent of waiting) sent.destroy();
});

test("build files are requested from Next once, and revalidated with 304 under Next's own tag", async () => {
  const { url, requests } = await openDoor((request, response) => {
    if (request.url === "/_next/static/gone.js") return void response.writeHead(404).end();
    response.setHeaders(
      new Map([
        ["Content-Type", "application/javascript"],
        ["ETag", '"a"'],
        ["Cache-Control", "public, immutable"],
      ]),
    );
    response.end("one()");
  });
  for (const query of ["", "?dpl=1", "?x=2"]) {
    const { status, headers, body } = await ask(`${url}/_next/static/a.js${query}`);
    expect([status, body.toString(), headers.etag, headers["cache-control"]]).toEqual([
      200,
      "one()",
      '"a"',
      "public, immutable",
    ]);
  }
  expect((await ask(`${url}/_next/static/a.js`, { headers: { "If-None-Match": '"a"' } })).status).toBe(304);
  expect(requests).toHaveLength(1);
  for (const _ of [1, 2]) expect((await ask(`${url}/_next/static/gone.js`)).status).toBe(404);
  expect(requests).toHaveLength(3);
});

test("addresses that cannot be decoded or that contain path traversal never reach Next", async () => {
  const { url, requests } = await openDoor();
  for (const [path, status] of [
    ["/%", 400],
    ["/es/%zz", 400],
    ["/api/%E0%A4%A", 400],
    ["/_next/image?url=a", 404],
    ["/_next/data/x.json", 404],
    ["/.env", 404],
    ["//evil.example", 404],
    ["/q/a", 404],
  ] as const)
    expect([path, (await ask(url + path).catch(() => undefined))?.status]).toEqual([path, status]);
  const led = await ask(`${url}/`, { headers: { "Accept-Language": "en" } });
  expect([led.status, led.headers.location, led.headers.vary]).toEqual([307, "/en", "Accept-Language"]);
  const cleaned = await ask(`${url}/api/v1/counts?publisher=&limit=3`);
  expect([cleaned.status, cleaned.headers.location]).toEqual([307, "/api/v1/counts?limit=3"]);
  expect(requests).toHaveLength(0);
});

test("an internal error is logged without the address, and its page has the id of the line", async () => {
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const { url } = await openDoor((_, response) => void response.writeHead(500).end());
  const { status, headers, body } = await ask(`${url}/es/releases?place=VE-D`);
  expect([status, headers["cache-control"], body.includes("</h1>")]).toEqual([500, "no-store", true]);
  const [event, error, facts] = logged.mock.calls[0] ?? [];
  expect([logged.mock.calls.length, event, facts]).toEqual([
    1,
    "a request could not be answered",
    { trace: headers["x-trace-id"] },
  ]);
  expect(JSON.stringify([event, loggableError(error), facts])).not.toMatch(/VE-D|releases/);
  vi.restoreAllMocks();
});
