import { expect, test, vi } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { log } from "@/ops/log/log";
import { loggableError } from "@/ops/log/loggable-error";
import { NextUnavailable } from "./next-server";
import { ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { pageOfView } from "./testing/stub-next";

async function openDoor() {
  const db = await openTestLedger();
  return openTestDoor(db.$client.name, pageOfView);
}

const traces = ({ headers }: Awaited<ReturnType<typeof ask>>) => ({
  cache: headers["cache-control"],
  referrer: headers["referrer-policy"],
  etag: headers.etag,
});
const none = { cache: "no-store", referrer: "no-referrer", etag: undefined };

test("a search is rendered for each request, and nothing of it is cached or passed on as a referrer", async () => {
  const { url, requests, cache } = await openDoor();
  for (const path of ["/es/search?q=inventada", "/en/search?q=inventada&at=1", "/es/search"]) {
    for (const condition of ["*", 'W/"other"']) {
      const headers = { "If-None-Match": condition, "Accept-Encoding": "gzip" };
      const before = requests.length;
      const answer = await ask(url + path, { headers });
      expect([answer.status, traces(answer), requests.length - before]).toEqual([200, none, 1]);
    }
  }
  expect(cache.bytes).toBe(0);
  const head = await ask(`${url}/es/search?q=inventada`, { method: "HEAD" });
  expect([head.status, traces(head), head.body.length]).toEqual([200, none, 0]);
});

test("a refused search, and one that cannot be answered, leave no trace either, and nothing is logged", async () => {
  const written: string[] = [];
  const logged = [process.stderr, process.stdout].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0),
  );
  const lines = vi
    .spyOn(log, "error")
    .mockImplementation(
      (event, error, facts) => void written.push(JSON.stringify([event, loggableError(error), facts])),
    );
  const { url, next } = await openDoor();
  for (const query of [`q=${"inventada".repeat(20)}`, "q=a&q=b", "quien=inventada", "q=inventada&at=99999"]) {
    const answer = await ask(`${url}/es/search?${query}`);
    expect([query, answer.status >= 400, traces(answer)]).toEqual([query, true, none]);
  }
  next.request = () => Promise.reject(new NextUnavailable("away"));
  const away = await ask(`${url}/es/search?q=inventada`);
  expect([away.status, traces(away)]).toEqual([503, none]);
  next.request = () => Promise.reject(new Error("a bug"));
  const failed = await ask(`${url}/es/search?q=inventada`);
  expect([failed.status, traces(failed)]).toEqual([500, none]);
  for (const spy of [...logged, lines]) spy.mockRestore();
  expect(written.join()).toContain("a request could not be answered");
  expect(written.join()).not.toContain("inventada");
});

test("other pages keep their referrer policy, on which the forms of the staff depend", async () => {
  const { url } = await openDoor();
  expect((await ask(`${url}/es/releases`)).headers["referrer-policy"]).toBe("same-origin");
});
