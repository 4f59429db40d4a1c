import type { IncomingMessage, RequestListener } from "node:http";
import { expect, test, vi } from "vitest";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { log } from "@/ops/log/log";
import { ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { pageOfView } from "./testing/stub-next";

async function openDoor(answer: RequestListener = pageOfView) {
  const db = await openTestLedger();
  return openTestDoor(db.$client.name, answer);
}

test("only the address of a visitor's request reaches Next, and no view from outside", async () => {
  const { url, requests } = await openDoor();
  const forged = {
    Cookie: "a=b",
    "X-Vigilia-View": "1.1.2020-01-01.00000000",
    "User-Agent": "me",
    Accept: "text/x-component",
  };
  const router = {
    RSC: "1",
    "Next-Router-Prefetch": "1",
    "X-Forwarded-For": "192.0.2.1",
    "Accept-Language": "en",
    Range: "bytes=0-1",
  };
  for (const path of ["/es", "/es/nowhere", "/icon.svg", "/data/releases.csv"])
    await ask(`${url}${path}`, { headers: { ...forged, ...router } });
  expect(requests).toHaveLength(4);
  for (const { headers } of requests) {
    expect(Object.keys(headers).toSorted()).toEqual(["connection", "host", "x-vigilia-view"]);
    expect(headers["x-vigilia-view"]).not.toContain("2020");
  }
});

test("only the headers of Next that describe the content are forwarded", async () => {
  const { url } = await openDoor((request, response) => {
    response.setHeaders(
      new Map([
        ["Set-Cookie", "a=b"],
        ["X-Powered-By", "Next"],
        ["Cache-Control", "private"],
        ["Link", "<a>"],
        ["Vary", "rsc"],
      ]),
    );
    pageOfView(request, response);
  });
  const { headers } = await ask(`${url}/es`);
  expect([headers["set-cookie"], headers["x-powered-by"], headers.link, headers.vary]).toEqual([
    undefined,
    undefined,
    "<a>",
    "Accept-Encoding",
  ]);
  expect(headers["cache-control"]).toContain("must-revalidate");
});

test("a page that Next cannot render returns 500, is not cached, and does not end the process", async () => {
  vi.spyOn(log, "error").mockReturnValue();
  let fails = true;
  const { url, cache } = await openDoor((request, response) => {
    if (fails) response.statusCode = 500;
    pageOfView(request, response);
  });
  expect([(await ask(`${url}/es`)).status, cache.bytes]).toEqual([500, 0]);
  fails = false;
  expect((await ask(`${url}/es`)).status).toBe(200);
  vi.restoreAllMocks();
});

test("past views wait for each other: however many are asked for, the pages of today are rendered", async () => {
  const db = await openTestLedger();
  await recordRelease(db, { id: "user:1" }, newPersonRelease({}), noon);
  const held: (() => void)[] = [];
  const isPast = ({ headers }: IncomingMessage) => !/^(\d+)\.\1\./.test(String(headers["x-vigilia-view"]));
  const { url } = await openTestDoor(db.$client.name, (request, response) => {
    if (isPast(request)) held.push(() => pageOfView(request, response));
    else pageOfView(request, response);
  });
  const past = Array.from({ length: 30 }, (_, i) => ask(`${url}/es/releases?at=1&page=${i + 1}`));
  await vi.waitFor(() => expect(held).toHaveLength(1), 10_000);
  for (const path of ["/es", "/en/releases?page=2", "/es/charts"]) expect((await ask(url + path)).status).toBe(200);
  const render = setInterval(() => held.shift()?.(), 1);
  const statuses = (await Promise.all(past)).map(({ status }) => status);
  clearInterval(render);
  expect([
    statuses.filter((status) => status === 200).length,
    statuses.filter((status) => status === 503).length,
  ]).toEqual([21, 9]);
});
