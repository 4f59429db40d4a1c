import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Headers } from "./security-headers";
import type { WireAnswer } from "./wire-answer";

/** A response that is ready to be sent. */
export type Answer = { status: number; headers: Headers; body?: Buffer | string | Readable };

/** A response in memory. `wire` is set if it is sent often. */
export type CachedAnswer = Answer & { body?: Buffer | string; wire?: WireAnswer };

/** Maximum time in ms without progress while a client reads a file. Only a few files are open at a time. */
const longestStall = 60_000;

/** Sends a response whose body is in memory. */
export function sendCached(response: ServerResponse, { status, headers, body, wire }: CachedAnswer): void {
  if (wire?.sendTo(response)) return;
  response.writeHead(status, headers);
  response.end(body);
}

/** Sends a response. A client that disconnects ends the stream; that is not an error. */
export async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (response.destroyed) return body instanceof Readable ? discard(body) : undefined;
  if (!(body instanceof Readable)) return sendCached(response, { status, headers, body });
  response.writeHead(status, headers);
  if (response.req.method === "HEAD") {
    discard(body);
    response.end();
    return;
  }
  response.setTimeout(longestStall, () => response.destroy());
  await pipeline(body, response).catch((cause) => {
    if (!response.destroyed) throw cause;
  });
}

/** Ends a body that nobody reads. An undici body then emits an error; without a listener it would end the process. */
export function discard(body: Readable): void {
  body.on("error", () => {});
  body.destroy();
}

const noStore = { "Cache-Control": "no-store" };

/** A page or text that needs no rendering by Next. */
export function plainAnswer(status: number, type: "text/html" | "text/plain", body: string, headers: Headers): Answer {
  return { status, headers: { ...headers, ...noStore, "Content-Type": `${type}; charset=utf-8` }, body };
}

export function jsonAnswer(status: number, value: object, headers: Headers): Answer {
  return {
    status,
    headers: { ...headers, ...noStore, "Content-Type": "application/json" },
    body: JSON.stringify(value),
  };
}

/** A response without a body. */
export function emptyAnswer(status: number, headers: Headers): CachedAnswer {
  return { status, headers };
}

/** A response that no cache stores, and whose address no link passes on. */
export function withoutTrace(answer: Answer): Answer {
  const { ETag: _etag, ...headers } = answer.headers;
  return { ...answer, headers: { ...headers, ...noStore, "Referrer-Policy": "no-referrer" } };
}

/** A response with a `Retry-After` of some seconds. */
export function later(answer: Answer, seconds: number): Answer {
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(seconds) } };
}
