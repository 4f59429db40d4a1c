import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { send } from "./answer";
import { answerTo } from "./testing/ask";
import { openServer, stubNext } from "./testing/stub-next";

/** Body lengths in bytes. The short response arrives whole before it is handled; the long one does not. */
const lengths = [1000, 4_000_000];

/** A server that forwards a response of Next once `ready` resolves; `sent` tells whether all of it was sent. */
async function openPassing(length: number, ready: (response: ServerResponse) => Promise<unknown>) {
  const { next } = await stubNext((_, response) => void response.end(Buffer.alloc(length)));
  const server = createServer();
  const sent = once(server, "request").then(async ([, response]: ServerResponse[]) => {
    const { body } = await next.request({ method: "GET", path: "/" });
    if (!response) throw new Error("a request comes with its response");
    await ready(response);
    await send(response, { status: 200, headers: {}, body });
    return body.destroyed;
  });
  return { url: await openServer(server), sent };
}

// Without a listener an error would end the process: here it fails the test run.

test.each(lengths)(
  "a response of %d bytes is discarded if the client disconnected before it is sent",
  async (length) => {
    const { url, sent } = await openPassing(length, async (response) => {
      asking.destroy();
      await once(response, "close");
    });
    const asking = request(url, { agent: false }).on("error", () => {});
    asking.end();
    expect(await sent).toBe(true);
    await turn();
  },
);

test.each(lengths)("a response of %d bytes is discarded if the client disconnects while it reads", async (length) => {
  const { url, sent } = await openPassing(length, async () => {});
  const asking = request(url, { agent: false }).on("error", () => {});
  asking.end();
  await answerTo(asking);
  asking.destroy();
  expect(await sent).toBe(true);
  await turn();
});

test.each(lengths)("the body of a %d-byte response to HEAD is discarded", async (length) => {
  const { url, sent } = await openPassing(length, async () => {});
  const { statusCode } = await answerTo(request(url, { agent: false, method: "HEAD" }).end());
  expect([statusCode, await sent]).toEqual([200, true]);
  await turn();
});
