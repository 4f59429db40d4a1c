import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { WireAnswer } from "./wire-answer";

afterEach(() => vi.useRealTimers());

const body = Buffer.from("página");
const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Length": String(body.length), ETag: 'W/"1"' };

/** A server that sends a response whole if it can, and records the requests for which it could not. */
async function serve(answer: WireAnswer, keepsAlive = true) {
  const left: string[] = [];
  const server: Server = createServer((request, response) => {
    if (!keepsAlive) response.shouldKeepAlive = false;
    if (answer.sendTo(response)) return;
    left.push(`${request.method} ${request.httpVersion}`);
    response.writeHead(200, headers).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  return { port: (server.address() as AddressInfo).port, left };
}

/** Returns everything that arrives on one connection after these request heads. */
async function onOneConnection(port: number, ...requests: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(requests.map((lines) => `${lines}\r\n\r\n`).join(""));
  return (await buffer(socket)).toString();
}

test("requests on one connection are answered in order, each with head and body", async () => {
  const { port, left } = await serve(new WireAnswer(200, headers, body));
  const text = await onOneConnection(port, "GET /1 HTTP/1.1\r\nHost: x", "GET /2 HTTP/1.1\r\nHost: x");
  const answers = text.split("HTTP/1.1 200 OK\r\n").slice(1);
  expect(answers).toHaveLength(2);
  for (const answer of answers) {
    expect(answer).toContain('ETag: W/"1"\r\n');
    expect(answer).toMatch(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n\r\npágina$/);
  }
  expect(left).toEqual([]);
});

test("fetch reads it like any other response, many times in a row", async () => {
  const { port } = await serve(new WireAnswer(200, headers, body));
  for (let time = 0; time < 20; time++) {
    const answer = await fetch(`http://127.0.0.1:${port}`);
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([200, 'W/"1"', "página"]);
  }
});

test("HEAD, HTTP/1.0 and a closing connection are left to Node", async () => {
  const { port, left } = await serve(new WireAnswer(200, headers, body));
  await onOneConnection(port, "HEAD / HTTP/1.1\r\nHost: x");
  await onOneConnection(port, "GET / HTTP/1.0\r\nConnection: keep-alive");
  const closing = await onOneConnection(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close");
  expect(closing).toContain("Connection: close");
  expect(left).toEqual(["HEAD 1.1", "GET 1.0", "GET 1.1"]);
  const stopping = await serve(new WireAnswer(200, headers, body), false);
  await onOneConnection(stopping.port, "GET / HTTP/1.1\r\nHost: x");
  expect(stopping.left).toEqual(["GET 1.1"]);
});

test("the date is when the response is sent, not when it was built", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2026-05-10T10:00:00Z"));
  const { port } = await serve(new WireAnswer(200, headers, body));
  vi.setSystemTime(new Date("2026-05-11T23:59:59Z"));
  const answer = await fetch(`http://127.0.0.1:${port}`);
  expect([answer.headers.get("date"), await answer.text()]).toEqual(["Mon, 11 May 2026 23:59:59 GMT", "página"]);
});

test("the body is a view of the sent bytes", () => {
  expect(new WireAnswer(200, headers, body).body.equals(body)).toBe(true);
});
