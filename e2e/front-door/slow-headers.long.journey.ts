import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";

const server = sharedServer("seeded");

test("a connection with incomplete headers is closed", async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write("GET /es HTTP/1.1\r\nHost: localhost\r\n");
  const drip = setInterval(() => socket.write("X-A: a\r\n"), 500);
  socket.on("error", () => {});
  const output = await text(socket).catch(() => "");
  clearInterval(drip);
  expect(output).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect((await fetch(`${server.url}/es`)).status).toBe(200);
});
