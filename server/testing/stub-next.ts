import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { onTestFinished } from "vitest";
import { type NextRequests, unlessLost } from "@/server/next-server";

export type StubNext = { next: NextRequests; requests: IncomingMessage[] };

/** Opens a small server that replaces Next, until the test ends. `requests` holds the requests that reached it. */
export async function stubNext(answer: RequestListener): Promise<StubNext> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const pool = new Pool(await openServer(server), { connections: 128 });
  onTestFinished(() => pool.destroy());
  const next: NextRequests = {
    request: (wanted) =>
      pool.request(wanted).catch((cause) => {
        throw unlessLost(cause);
      }),
  };
  return { next, requests };
}

/** Opens a server on a free port until the test ends; returns its origin. */
export async function openServer(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers a page with its view, its address and a script, so that tests see what was rendered. */
export const pageOfView: RequestListener = (request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<p>${request.headers["x-vigilia-view"]} ${request.url}</p><script>one()</script>`);
};
