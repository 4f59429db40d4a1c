import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { send } from "./answer";
import { answerTo } from "./testing/ask";
import { openServer, stubNext } from "./testing/stub-next";

/** A short answer has arrived whole before anything becomes of it, a long one has not. In bytes. */
const lengths = [1000, 4_000_000];

/** A server that passes an answer of Next on once `ready` resolves; `sent` says whether nothing is left of it. */
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

// An error that nobody listens to would end the process: here, it makes the run of the tests fail.

test.each(lengths)("an answer of %d bytes to a client that went away before it is discarded", async (length) => {
  const { url, sent } = await openPassing(length, async (response) => {
    asking.destroy();
    await once(response, "close");
  });
  const asking = request(url, { agent: false }).on("error", () => {});
  asking.end();
  expect(await sent).toBe(true);
  await turn();
});

test.each(lengths)("an answer of %d bytes to a client that goes away while it reads is discarded", async (length) => {
  const { url, sent } = await openPassing(length, async () => {});
  const asking = request(url, { agent: false }).on("error", () => {});
  asking.end();
  await answerTo(asking);
  asking.destroy();
  expect(await sent).toBe(true);
  await turn();
});

test.each(lengths)("of an answer of %d bytes to HEAD the body is discarded", async (length) => {
  const { url, sent } = await openPassing(length, async () => {});
  const { statusCode } = await answerTo(request(url, { agent: false, method: "HEAD" }).end());
  expect([statusCode, await sent]).toEqual([200, true]);
  await turn();
});
