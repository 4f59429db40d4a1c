import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { largestForm } from "@/domain/inputs/largest-form";

/** The largest body of a form, in bytes, and how long it may take to arrive, in seconds. */
export type BodyLimit = { bytes: number; seconds: number };

/** The body is larger than its route takes. */
export class TooLarge extends Error {}

/** The body did not arrive in the time that its route gives. */
export class TooSlow extends Error {}

/** The first that matches holds. */
const limits: [path: RegExp, BodyLimit][] = [
  // The route counts the bytes of a file itself, after it has checked the user.
  [/^\/api\/desk\/(?:evidence|imports)$/, { bytes: Number.POSITIVE_INFINITY, seconds: 600 }],
  [/^\/(?:es|en)\/desk\/releases\/list(?:\/|$)/, { bytes: largestForm, seconds: 600 }],
  // Notes have no limit of their own, and a tally brings every place.
  [/^\/(?:es|en)\/(?:desk|admin)(?:\/|$)/, { bytes: 256 * 1024, seconds: 60 }],
];

/** Signing in, setting up and everything that strangers can send. */
const others: BodyLimit = { bytes: 16 * 1024, seconds: 30 };

export function bodyLimit(path: string): BodyLimit {
  return limits.find(([pattern]) => pattern.test(path))?.[1] ?? others;
}

/** True if a request says itself that its body is too large. */
export function isTooLarge(request: IncomingMessage, { bytes }: BodyLimit): boolean {
  return Number(request.headers["content-length"] ?? 0) > bytes;
}

/** The body of a request. It fails with `TooLarge` at the first byte too many or `TooSlow`, and ends with the client's connection. */
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
  // Nobody may be reading it when it fails, and that must not end the process.
  body.on("error", () => {});
  request.once("error", (error) => body.destroy(error));
  if (request.destroyed && !request.complete) body.destroy(new Error("the client went away"));
  request.once("end", () => clearTimeout(late));
  return request.pipe(body);
}
