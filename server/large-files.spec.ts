import { request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { log } from "@/ops/log/log";
import { decode } from "./encodings";
import { answerTo, ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";

const megabyte = 1024 * 1024;

/** A front door where every file has this many bytes; also returns the responses that have begun. */
async function openDoor(bytes: number, end = (response: ServerResponse) => void response.end()) {
  const begun: ServerResponse[] = [];
  const db = await openTestLedger();
  const door = await openTestDoor(db.$client.name, (_, response) => {
    begun.push(response);
    response.setHeader("Content-Type", "text/csv");
    response.write(Buffer.alloc(bytes, "a"), () => end(response));
  });
  return { ...door, begun };
}

test("a file of up to a megabyte is cached like a page", async () => {
  const { url, requests } = await openDoor(megabyte);
  for (const _ of [1, 2]) {
    const { status, body, headers } = await ask(`${url}/data/releases.csv`);
    expect([status, body.length, headers["content-length"]]).toEqual([200, megabyte, String(megabyte)]);
  }
  expect(requests).toHaveLength(1);
});

test("a larger file is streamed for each request, in the encoding that the client accepts", async () => {
  const { url, requests, cache } = await openDoor(megabyte + 1);
  for (const encoding of ["identity", "gzip", "br"] as const) {
    const { status, body, headers } = await ask(`${url}/data/releases.csv`, {
      headers: { "Accept-Encoding": encoding },
    });
    expect([status, (await decode(body, encoding)).length]).toEqual([200, megabyte + 1]);
    expect(headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
    expect(headers).toMatchObject({
      vary: "Accept-Encoding",
      etag: expect.stringMatching(/^W\//),
      "content-type": "text/csv",
    });
  }
  // The first request detects that the file is too large; later requests know it.
  expect([requests.length, cache.bytes]).toEqual([4, 0]);
});

test("HEAD of a large file reads none of its bytes", async () => {
  const { url, begun } = await openDoor(megabyte + 1, () => {});
  const { status, body } = await ask(`${url}/data/releases.csv`, { method: "HEAD" });
  expect([status, body.length]).toEqual([200, 0]);
  await vi.waitFor(() => expect(begun.map(({ destroyed }) => destroyed)).toEqual([true, true]), 10_000);
});

/** Begins to read a large file, then stops reading. */
async function begin(url: string, encoding: string) {
  const sent = request(url, { agent: false, headers: { "Accept-Encoding": encoding } }).end();
  return { sent, answer: await answerTo(sent) };
}

test("one client above the limit gets Retry-After, and a client that disconnects frees a place", async () => {
  const { url, begun } = await openDoor(4 * megabyte, () => {});
  const readers = [];
  for (let i = 0; i < 20; i++) readers.push(await begin(`${url}/data/releases.csv`, i % 2 ? "gzip" : "identity"));
  const refused = await ask(`${url}/data/releases.csv`);
  expect([refused.status, refused.headers["retry-after"], refused.headers["cache-control"]]).toEqual([
    503,
    "2",
    "no-store",
  ]);
  for (const { sent } of readers.slice(0, 2)) sent.on("error", () => {}).destroy();
  // Next sees the disconnect too, and stops writing.
  await vi.waitFor(() => expect(begun.filter(({ destroyed }) => destroyed)).toHaveLength(3), 10_000);
  for (const encoding of ["identity", "gzip"]) {
    const { answer, sent } = await begin(`${url}/data/releases.csv`, encoding);
    expect(answer.statusCode).toBe(200);
    sent.on("error", () => {}).destroy();
  }
  for (const { sent } of readers) sent.on("error", () => {}).destroy();
});

test("a client may read longer than the time limit for Next's answer", async () => {
  const { url, next, begun } = await openDoor(4 * megabyte, () => {});
  const limits: object[] = [];
  const { request: send } = next;
  next.request = (wanted) => {
    limits.push(wanted);
    return send(wanted);
  };
  const { answer } = await begin(`${url}/data/releases.csv`, "identity");
  // A signal would end the stream after a fixed time; these timeouts count only while Next must send something.
  for (const wanted of limits) expect(wanted).toMatchObject({ headersTimeout: 30_000, bodyTimeout: 30_000 });
  for (const wanted of limits) expect(wanted).not.toHaveProperty("signal");
  begun[1]?.end();
  expect((await buffer(answer)).length).toBe(4 * megabyte);
});

test("a file whose stream breaks is cut off for its client, and the server stays up", async () => {
  const { url } = await openDoor(4 * megabyte, (response) => void response.destroy());
  await expect(ask(`${url}/data/releases.csv`)).rejects.toThrow();
  const { answer } = await begin(`${url}/data/releases.csv`, "gzip").catch(() => ({ answer: undefined }));
  if (answer) await expect(buffer(answer)).rejects.toThrow();
  await turn();
  expect((await ask(`${url}/nowhere`)).status).toBe(404);
});

test("a large file that Next can no longer write is an error, and is not cached", async () => {
  vi.spyOn(log, "error").mockReturnValue();
  let status = 200;
  const db = await openTestLedger();
  const { url } = await openTestDoor(db.$client.name, (_, response) => {
    response.writeHead(status, { "Content-Type": "text/csv" }).end(Buffer.alloc(megabyte + 1));
  });
  expect((await ask(`${url}/data/releases.csv`)).status).toBe(200);
  status = 500;
  const { headers, ...answer } = await ask(`${url}/data/releases.csv`);
  expect([answer.status, headers.etag, headers["cache-control"]]).toEqual([500, undefined, "no-store"]);
  vi.restoreAllMocks();
});

test("a page whose stream breaks because Next ended returns 503", async () => {
  const { url } = await openDoor(1000, (response) => void response.socket?.destroy());
  const { status, headers } = await ask(`${url}/data/releases.csv`);
  expect([status, headers["retry-after"]]).toEqual([503, "10"]);
});
