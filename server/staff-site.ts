import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { isSignedIn } from "@/auth/is-signed-in";
import { publishedLedger } from "@/db/published/connection";
import { tooLargePage, tooLongPage, tooSlowPage, unavailablePage } from "@/domain/wording/plain-page";
import type { Locale } from "@/messages/locale";
import { log } from "@/ops/log/log";
import { traceHeader } from "@/ops/log/trace";
import { type Answer, later, plainAnswer } from "./answer";
import { type BodyLimit, bodyLimit, isTooLarge, limitedBody, TooLarge, TooSlow } from "./body-limits";
import { Lane } from "./lanes";
import type { NextRequests } from "./next-server";
import { requestHost } from "./request-host";
import { attachmentPolicy, type Headers, type SecurityHeaders, staffPolicy } from "./security-headers";

/** Limits of anonymous requests for staff pages: how many Next handles at a time, and how many wait. */
const strangers = { atOnce: 4, waiting: 50 };

/** Limits of anonymous requests with a long form, a file or an unknown length: from users whose session has ended. */
const withLongForms = { atOnce: 2, waiting: 10 };

/** Maximum size of a short form in bytes. Signing in and setting up send only short forms. */
const shortForm = 16 * 1024;

/** Browser headers that staff pages and actions read; no others are forwarded. `next-` headers belong to the router. */
const passedOn =
  /^(?:accept(?:-encoding|-language)?|content-(?:type|length)|cookie|origin|referer|user-agent|rsc|next-[a-z-]+|sec-fetch-mode|if-none-match|range)$/;

/** In development mode these headers tell Next which browser window its websocket must notify about a response. */
const passedOnInDev = /^x-nextjs-(?:html-)?request-id$/;

/** Headers of one connection, and headers that only the front door sets. */
const own =
  /^(?:connection|keep-alive|transfer-encoding|upgrade|x-powered-by|cache-control|content-security-policy|x-frame-options|x-content-type-options|referrer-policy)$/;

/** Forwards requests for staff pages to Next. Signed-in users never wait behind anonymous requests. */
export class StaffSite {
  readonly #next: NextRequests;
  readonly #security: SecurityHeaders;
  readonly #isDev: boolean;
  readonly #lane = new Lane(strangers.atOnce, strangers.waiting);
  readonly #longForms = new Lane(withLongForms.atOnce, withLongForms.waiting);

  constructor(next: NextRequests, security: SecurityHeaders, isDev: boolean) {
    this.#next = next;
    this.#security = security;
    this.#isDev = isDev;
  }

  /** Answers a request for a staff page. Throws `Busy` or `NextUnavailable`. */
  async answer(request: IncomingMessage, path: string, reader: Locale, trace: string): Promise<Answer> {
    const headers = this.#security.staff(staffPolicy("none"));
    // A form comes back with the user's input and a message that nothing was saved.
    if (request.method !== "POST" && !isLedgerReadable())
      return later(plainAnswer(503, "text/html", unavailablePage(reader), headers), 30);
    const limit = bodyLimit(path);
    if (isTooLarge(request, limit)) return plainAnswer(413, "text/html", tooLarge(limit, reader), headers);
    try {
      const read = () => (request.method === "POST" ? limitedBody(request, limit) : null);
      return (await signedIn(request))
        ? await this.#pass(request, read(), trace)
        : await this.#passStranger(request, read, trace);
    } catch (error) {
      if (isCausedBy(error, TooLarge)) return plainAnswer(413, "text/html", tooLarge(limit, reader), headers);
      if (isCausedBy(error, TooSlow)) return plainAnswer(408, "text/html", tooSlowPage(reader), headers);
      throw error;
    }
  }

  /** A short form is read before its turn: otherwise a few slow forms would prevent everyone from signing in. */
  async #passStranger(request: IncomingMessage, read: () => Readable | null, trace: string): Promise<Answer> {
    if (request.method === "POST" && !(Number(request.headers["content-length"]) <= shortForm))
      return this.#longForms.run(() => this.#pass(request, read(), trace));
    const body = read();
    const whole = body && (await buffer(body));
    return this.#lane.run(() => this.#pass(request, whole, trace));
  }

  async #pass(request: IncomingMessage, body: Readable | Buffer | null, trace: string): Promise<Answer> {
    const policy = staffPolicy(newNonce());
    const response = await this.#next.request({
      method: request.method as "GET" | "HEAD" | "POST",
      path: request.url ?? "/",
      headers: {
        ...this.#toNext(request.headers),
        host: requestHost(request),
        "content-security-policy": policy,
        [traceHeader]: trace,
      },
      body,
    });
    const isFile = request.url?.startsWith("/api/desk/evidence/");
    return {
      status: response.statusCode,
      headers: { ...fromNext(response.headers), ...this.#security.staff(isFile ? attachmentPolicy : policy) },
      body: response.body,
    };
  }

  #toNext(headers: IncomingHttpHeaders): Headers {
    const isPassedOn = (name: string) => passedOn.test(name) || (this.#isDev && passedOnInDev.test(name));
    return Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value !== undefined && isPassedOn(name) ? [[name, value]] : [],
      ),
    );
  }
}

/** Returns 128 random bits. A UUID has fewer. */
function newNonce(): string {
  return randomBytes(16).toString("base64url");
}

function tooLarge({ bytes }: BodyLimit, reader: Locale): string {
  return bytes < 1024 * 1024 ? tooLongPage(reader) : tooLargePage(reader);
}

async function signedIn(request: IncomingMessage): Promise<boolean> {
  return isLedgerReadable() && (await isSignedIn(request.headers.cookie));
}

function isLedgerReadable(): boolean {
  try {
    publishedLedger();
    return true;
  } catch (error) {
    log.error("the ledger cannot be read", error, { area: "staff" });
    return false;
  }
}

function fromNext(headers: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || own.test(name) ? [] : [[name, value]])),
  );
}

function isCausedBy(error: unknown, kind: typeof TooLarge | typeof TooSlow): boolean {
  if (error instanceof kind) return true;
  return error instanceof Error && error.cause !== undefined && isCausedBy(error.cause, kind);
}
