import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { largestForm } from "@/domain/inputs/largest-form";

/** Maximum size of a form's body in bytes, and maximum time for its arrival in seconds. */
export type BodyLimit = { bytes: number; seconds: number };

/** The body is larger than its route accepts. */
export class TooLarge extends Error {}

/** The body did not arrive within the time limit of its route. */
export class TooSlow extends Error {}

/** Limits by path; the first match applies. */
const limits: [path: RegExp, BodyLimit][] = [
  // The route counts the bytes of a file itself, after it has checked the user.
  [/^\/api\/desk\/(?:evidence|imports)$/, { bytes: Number.POSITIVE_INFINITY, seconds: 600 }],
  [/^\/(?:es|en)\/desk\/releases\/list(?:\/|$)/, { bytes: largestForm, seconds: 600 }],
  // Notes have no limit of their own, and a tally has a row for every place.
  [/^\/(?:es|en)\/(?:desk|admin)(?:\/|$)/, { bytes: 256 * 1024, seconds: 60 }],
];

/** Limit of signing in, setting up and all other forms that do not need a session. */
const others: BodyLimit = { bytes: 16 * 1024, seconds: 30 };

export function bodyLimit(path: string): BodyLimit {
  return limits.find(([pattern]) => pattern.test(path))?.[1] ?? others;
}

/** True if a request declares a body that is too large. */
export function isTooLarge(request: IncomingMessage, { bytes }: BodyLimit): boolean {
  return Number(request.headers["content-length"] ?? 0) > bytes;
}

/**
 * Returns the body of a request. It fails with `TooLarge` at the first byte above the limit, with `TooSlow` after the
 * time limit, and when the client disconnects.
 */
export function limitedBody(request: IncomingMessage, { bytes, seconds }: BodyLimit): Transform {
  let left = bytes;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new TooLarge(`more than ${bytes} bytes`));
      else done(null, chunk);
    },
  });
  const late = setTimeout(() => body.destroy(new TooSlow(`the body did not arrive in ${seconds} s`)), seconds * 1000);
  body.once("close", () => clearTimeout(late));
  // Nothing may be reading the body when it fails; that must not end the process.
  body.on("error", () => {});
  request.once("error", (error) => body.destroy(error));
  if (request.destroyed && !request.complete) body.destroy(new Error("the client disconnected"));
  request.once("end", () => clearTimeout(late));
  return request.pipe(body);
}
