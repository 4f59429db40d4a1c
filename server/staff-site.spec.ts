import { type RequestListener, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { sessionCookieOf } from "@/auth/testing/session-cookie";
import { createUser } from "@/db/accounts/create-user";
import { openSession } from "@/db/accounts/open-session";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { log } from "@/ops/log/log";
import { answerTo, ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { postRaw, statusesIn } from "./testing/post-raw";

/** Replaces Next: reads every form and answers with its length; answers a page at once. */
const reads: RequestListener = async (request, response) => {
  const body = await text(request).catch(() => "");
  response.setHeader("Content-Type", "text/plain");
  response.end(`${request.method} ${body.length}`);
};

async function openDoor(answer: RequestListener = reads) {
  const db = await openTestLedger();
  const door = await openTestDoor(db.$client.name, answer);
  const account = { requestId: "r1", name: "Eva", email: "eva@example.org", role: "editor" as const };
  await createUser(db, { id: "cli" }, { ...account, secret: { passwordHash: "a hash" } }, new Date());
  const Cookie = await sessionCookieOf(await openSession(db, 1, new Date()));
  return { ...door, Cookie };
}

/** Begins a form of which `sent` bytes arrive. */
function beginForm(url: string, length: number | undefined, headers: Record<string, string> = {}) {
  const declared: Record<string, string> = length === undefined ? {} : { "Content-Length": String(length) };
  const form = request(url, { agent: false, method: "POST", headers: { ...declared, ...headers } });
  form.on("error", () => {});
  form.write("a");
  return form;
}

test("only the browser headers that staff pages read reach Next", async () => {
  const { url, requests, Cookie } = await openDoor();
  const taken = {
    ...{ accept: "text/html", "accept-language": "es", "accept-encoding": "gzip", cookie: Cookie, origin: "http://a" },
    ...{ referer: "http://a/b", "user-agent": "me", rsc: "1", "next-action": "a1", "next-router-state-tree": "t" },
    ...{ "if-none-match": '"e"', range: "bytes=0-1", "content-type": "text/plain" },
  };
  const dropped = {
    ...{ "x-vigilia-view": "1.1.2020-01-01.00000000", "x-forwarded-for": "192.0.2.1", "x-forwarded-proto": "https" },
    ...{ "x-middleware-subrequest": "a", "x-nextjs-data": "1", "content-security-policy": "script-src 'nonce-evil'" },
    ...{
      "x-trace-id": "forged",
      authorization: "Basic a",
      "x-invoke-path": "/",
      te: "trailers",
      "x-matched-path": "/es",
    },
  };
  const forwarded = { host: "inner", "x-forwarded-host": "vigilia.example:443" };
  await ask(`${url}/es/desk`, { method: "POST", headers: { ...taken, ...dropped, ...forwarded }, body: "abc" });
  const {
    host,
    connection: _,
    "content-length": length,
    "content-security-policy": policy,
    "x-trace-id": trace,
    ...rest
  } = requests[0]?.headers ?? {};
  expect(rest).toEqual({ ...taken });
  expect([host, length]).toEqual(["vigilia.example", "3"]);
  expect(trace).toMatch(/^[0-9a-f]{8}$/);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}' 'strict-dynamic'/);
});

test("each response has the policy that Next received, with its own nonce; Next's own security headers are dropped", async () => {
  const { url, requests } = await openDoor((_, response) => {
    response.setHeaders(
      new Map([
        ["X-Powered-By", "Next"],
        ["Content-Security-Policy", "none"],
        ["Set-Cookie", "a=b"],
        ["Cache-Control", "public, max-age=60"],
      ]),
    );
    response.end("page");
  });
  const policies = [];
  for (const _ of [1, 2]) {
    const { headers } = await ask(`${url}/es/desk`);
    expect(headers["content-security-policy"]).toBe(requests.at(-1)?.headers["content-security-policy"]);
    expect([headers["x-powered-by"], headers["set-cookie"], headers["cache-control"]]).toEqual([
      undefined,
      ["a=b"],
      "private, no-store",
    ]);
    policies.push(headers["content-security-policy"]);
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test("nothing in an attached file runs", async () => {
  const { url } = await openDoor();
  const { headers } = await ask(`${url}/api/desk/evidence/1/2/download`);
  expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
});

test("a form that declares too large a body is refused before its first byte, and the connection stays usable", async () => {
  const { url, requests, Cookie } = await openDoor();
  const limits: [path: string, bytes: number][] = [
    ["/es/login", 16 * 1024],
    ["/setup", 16 * 1024],
    ["/en/desk/counts/new", 256 * 1024],
    ["/es/desk/releases/list", 4 * 1024 * 1024],
  ];
  for (const [path, bytes] of limits) {
    for (const headers of [{}, { Cookie }] as Record<string, string>[]) {
      const before = requests.length;
      const refused = await ask(`${url}${path}`, { method: "POST", headers, body: Buffer.alloc(bytes + 1) });
      expect([path, refused.status, requests.length]).toEqual([path, 413, before]);
      expect(refused.body.toString()).toContain("</h1>");
      const accepted = await ask(`${url}${path}`, { method: "POST", headers, body: Buffer.alloc(bytes) });
      expect([path, accepted.status, accepted.body.toString()]).toEqual([path, 200, `POST ${bytes}`]);
    }
  }
});

test("a form of unknown length is refused at the first byte above the limit", async () => {
  const { url, Cookie } = await openDoor();
  for (const headers of [{}, { Cookie }] as Record<string, string>[]) {
    const chunked = { ...headers, "Transfer-Encoding": "chunked" };
    for (const [bytes, status] of [
      [16 * 1024, 200],
      [16 * 1024 + 1, 413],
      [2_000_000, 413],
    ] as const)
      expect([
        bytes,
        (await ask(`${url}/es/login`, { method: "POST", headers: chunked, body: Buffer.alloc(bytes) })).status,
      ]).toEqual([bytes, status]);
  }
});

test("the rest of a form is discarded if Next answers before it has read it, so that browsers show the response", async () => {
  const { url } = await openDoor((_, response) => void response.writeHead(401).end("signed out"));
  const { status, body } = await ask(`${url}/api/desk/evidence`, { method: "POST", body: Buffer.alloc(20_000_000) });
  expect([status, body.toString()]).toEqual([401, "signed out"]);
});

test("signed-in users do not wait behind anonymous requests; one anonymous request too many gets Retry-After", async () => {
  const held: (() => void)[] = [];
  const { url, Cookie } = await openDoor((request, response) => {
    if (request.headers.cookie) return void response.end("signed in");
    held.push(() => response.end("stranger"));
  });
  const strangers = Array.from({ length: 60 }, () => ask(`${url}/es/login`));
  const refused = await Promise.race(strangers);
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "2"]);
  expect((await ask(`${url}/es/desk`, { headers: { Cookie } })).body.toString()).toBe("signed in");
  expect(held).toHaveLength(4);
  const end = setInterval(() => {
    for (const answer of held.splice(0)) answer();
  }, 1);
  const statuses = (await Promise.all(strangers)).map(({ status }) => status);
  clearInterval(end);
  expect([
    statuses.filter((status) => status === 200).length,
    statuses.filter((status) => status === 503).length,
  ]).toEqual([54, 6]);
});

test("a request with a forged, expired or malformed cookie is anonymous", async () => {
  const { url, Cookie } = await openDoor();
  const [name] = Cookie.split("=");
  for (const value of ["%", "a", `${Cookie.slice(0, -2)}`, "", '"', "%E0%A4%A"])
    expect([value, (await ask(`${url}/es/desk`, { headers: { Cookie: `${name}=${value}` } })).status]).toEqual([
      value,
      200,
    ]);
});

test("anonymous forms that arrive slowly do not prevent anyone from signing in", async () => {
  const { url } = await openDoor();
  const slow = Array.from({ length: 80 }, (_, i) =>
    beginForm(`${url}/es/${i % 2 ? "login" : "desk/counts/new"}`, 1000),
  );
  const long = Array.from({ length: 5 }, (_, i) =>
    beginForm(`${url}/es/desk/releases/list`, i % 2 ? 100_000 : undefined),
  );
  expect((await ask(`${url}/es/login`, { method: "POST", body: "abc" })).body.toString()).toBe("POST 3");
  for (const form of [...slow, ...long]) form.destroy();
});

test("a form whose client disconnects ends at Next too, and occupies no place", async () => {
  let aborted = 0;
  const { url, Cookie } = await openDoor((request, response) => {
    request.once("close", () => (aborted += request.complete ? 0 : 1));
    void reads(request, response);
  });
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const form = beginForm(`${url}/es/desk/counts/new`, 1000, { Cookie });
  await vi.waitFor(() => expect(form.socket?.bytesWritten).toBeGreaterThan(0), 10_000);
  await pause(50);
  form.destroy();
  await vi.waitFor(() => expect(aborted).toBe(1), 10_000);
  const stranger = beginForm(`${url}/es/login`, 1000);
  await vi.waitFor(() => expect(stranger.socket?.bytesWritten).toBeGreaterThan(0), 10_000);
  await pause(50);
  stranger.destroy();
  await pause(50);
  expect((await ask(`${url}/es/login`)).status).toBe(200);
  // The client has disconnected; that is not an internal error.
  expect(logged).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test("an upload is streamed to Next as it arrives", async () => {
  const { url, Cookie } = await openDoor((request, response) => {
    request.once("data", () => response.end("first bytes are here"));
  });
  const form = beginForm(`${url}/api/desk/evidence`, 1000, { Cookie });
  expect(await text(await answerTo(form))).toBe("first bytes are here");
  form.destroy();
});

test("a request with a missing or malformed host returns 400; other methods return 405", async () => {
  const { url, requests } = await openDoor();
  for (const host of ["<script>", "a/b", "a b"])
    expect([host, (await ask(`${url}/es/desk`, { headers: { "X-Forwarded-Host": host } })).status]).toEqual([
      host,
      400,
    ]);
  for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
    const { status, headers } = await ask(`${url}/es/desk`, { method });
    expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD, POST"]);
  }
  expect(requests).toHaveLength(0);
});

test("after a refusal the rest of a body is discarded, and its connection accepts the next request", async () => {
  const { url } = await openDoor((_, response) => void response.writeHead(401).end("signed out"));
  for (const isDeclared of [true, false]) {
    for (const [path, status] of [
      ["/api/auth/x", 405],
      ["/es/login", 413],
      ["/api/desk/evidence", 401],
    ] as const)
      expect([path, statusesIn(await postRaw(`${url}${path}`, 20_000_000, isDeclared))]).toEqual([path, [status, 307]]);
  }
});
