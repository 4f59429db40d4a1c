import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { openTestDoor } from "./testing/open-test-door";
import { statusesIn } from "./testing/post-raw";
import { pageOfView } from "./testing/stub-next";

async function openDoor() {
  const db = await openTestLedger();
  return openTestDoor(db.$client.name, pageOfView);
}

/** Sends bytes on a connection of their own, and returns everything that the server sends until it closes. */
async function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.on("data", (chunk) => (received += chunk));
  socket.on("error", () => {});
  const closed = once(socket, "close");
  socket.write(bytes);
  await closed;
  return received;
}

const hidden = "GET /es/charts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const headOf = (...fields: string[]) => ["POST /es/login HTTP/1.1", "Host: localhost", ...fields, "", ""].join("\r\n");

test.each([
  ["both a length and chunks", `${headOf("Content-Length: 6", "Transfer-Encoding: chunked")}0\r\n\r\n${hidden}`],
  ["two lengths", headOf("Content-Length: 0", "Content-Length: 6") + hidden],
  ["a list of lengths", headOf("Content-Length: 0, 6") + hidden],
  ["a signed length", headOf("Content-Length: +0") + hidden],
  ["a space before the colon", headOf("Content-Length : 0") + hidden],
  ["an encoding that is not chunked at its end", `${headOf("Transfer-Encoding: chunked, identity")}0\r\n\r\n${hidden}`],
  ["a chunk whose size is no number", `${headOf("Transfer-Encoding: chunked")}0x0\r\n\r\n${hidden}`],
  ["a header that is continued on the next line", headOf("Content-Length:", " 0") + hidden],
])("a request with %s is refused, and what follows it is not read as a request", async (_, bytes) => {
  const { url, requests } = await openDoor();
  expect(statusesIn(await sendRaw(url, bytes))).toEqual([400]);
  expect(requests.filter(({ url }) => url?.includes("charts"))).toEqual([]);
});

test("TRACE is refused at every kind of address, and returns nothing of the request", async () => {
  const { url } = await openDoor();
  for (const path of ["/", "/es", "/es/desk", "/api/v1/health", "/data/counts.csv", "/nowhere"]) {
    const asked = `TRACE ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\nConnection: close\r\n\r\n`;
    const received = await sendRaw(url, asked);
    expect([path, statusesIn(received)]).toEqual([path, [405]]);
    expect(received).not.toContain("secret");
  }
});
