import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Headers } from "./security-headers";
import type { WireAnswer } from "./wire-answer";

/** An answer that is ready to be sent. */
export type Answer = { status: number; headers: Headers; body?: Buffer | string | Readable };

/** An answer that is in memory, and ready for the wire if it is sent often. */
export type KeptAnswer = Answer & { body?: Buffer | string; wire?: WireAnswer };

/** A client that has read nothing of a file for so long is given up, in ms: the file is one of few that are open at a time. */
const longestStall = 60_000;

/** Sends an answer whose body is in memory. */
export function sendKept(response: ServerResponse, { status, headers, body, wire }: KeptAnswer): void {
  if (wire?.sendTo(response)) return;
  response.writeHead(status, headers);
  response.end(body);
}

/** Sends an answer. A client that goes away ends the stream; that is no error. */
export async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (response.destroyed) return body instanceof Readable ? discard(body) : undefined;
  if (!(body instanceof Readable)) return sendKept(response, { status, headers, body });
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

/** Ends a body that nobody reads. A body of undici then reports an error, which would end the process if nobody listened. */
export function discard(body: Readable): void {
  body.on("error", () => {});
  body.destroy();
}

const notKept = { "Cache-Control": "no-store" };

/** A page or a text that is complete without Next. */
export function plainAnswer(status: number, type: "text/html" | "text/plain", body: string, headers: Headers): Answer {
  return { status, headers: { ...headers, ...notKept, "Content-Type": `${type}; charset=utf-8` }, body };
}

export function jsonAnswer(status: number, value: object, headers: Headers): Answer {
  return {
    status,
    headers: { ...headers, ...notKept, "Content-Type": "application/json" },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Headers): KeptAnswer {
  return { status, headers };
}

/** An answer that asks to try again after so many seconds. */
export function later(answer: Answer, seconds: number): Answer {
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(seconds) } };
}
