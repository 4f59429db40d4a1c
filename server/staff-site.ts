import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { isSignedIn } from "@/auth/is-signed-in";
import { publishedLedger } from "@/db/published/connection";
import { tooLargePage, tooLongPage, tooSlowPage, unavailablePage } from "@/domain/wording/plain-page";
import type { Locale } from "@/messages/locale";
import { type Answer, later, plainAnswer } from "./answer";
import { type BodyLimit, bodyLimit, isTooLarge, limitedBody, TooLarge, TooSlow } from "./body-limits";
import { Lane } from "./lanes";
import type { NextRequests } from "./next-server";
import { requestHost } from "./request-host";
import { attachmentPolicy, type Headers, type SecurityHeaders, staffPolicy } from "./security-headers";

/** Requests of strangers to staff pages that Next works on at a time, and that wait. */
const strangers = { atOnce: 4, waiting: 50 };

/** Those with a long form or a file, or of unknown length: of users whose session has ended. */
const withLongForms = { atOnce: 2, waiting: 10 };

/** In bytes. Signing in and setting up send no longer form. */
const shortForm = 16 * 1024;

/** Headers of a browser that staff pages and actions read; nothing else is passed on. `next-` headers are the router's. */
const passedOn =
  /^(?:accept(?:-encoding|-language)?|content-(?:type|length)|cookie|origin|referer|user-agent|rsc|next-[a-z-]+|if-none-match|range)$/;

/** While developing, Next says by these which of a browser's windows its websocket must tell about an answer. */
const passedOnInDev = /^x-nextjs-(?:html-)?request-id$/;

/** Headers of one connection, and those that only the front door sets. */
const own =
  /^(?:connection|keep-alive|transfer-encoding|upgrade|x-powered-by|content-security-policy|x-frame-options|x-content-type-options|referrer-policy)$/;

/** Passes requests for staff pages on to Next. Those who are signed in do not wait behind anybody. */
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

  /** Throws `Busy` or `NextUnavailable`. */
  async answer(request: IncomingMessage, path: string, reader: Locale): Promise<Answer> {
    const headers = this.#security.staff(staffPolicy("none"));
    // A form comes back with what was typed and says itself that nothing was saved.
    if (request.method !== "POST" && !isLedgerReadable())
      return later(plainAnswer(503, "text/html", unavailablePage(reader), headers), 30);
    const limit = bodyLimit(path);
    if (isTooLarge(request, limit)) return plainAnswer(413, "text/html", tooLarge(limit, reader), headers);
    try {
      const read = () => (request.method === "POST" ? limitedBody(request, limit) : null);
      return (await signedIn(request)) ? await this.#pass(request, read()) : await this.#passStranger(request, read);
    } catch (error) {
      if (isCausedBy(error, TooLarge)) return plainAnswer(413, "text/html", tooLarge(limit, reader), headers);
      if (isCausedBy(error, TooSlow)) return plainAnswer(408, "text/html", tooSlowPage(reader), headers);
      throw error;
    }
  }

  /** A short form is read before its turn: else a few that arrive slowly would keep everybody from signing in. */
  async #passStranger(request: IncomingMessage, read: () => Readable | null): Promise<Answer> {
    if (request.method === "POST" && !(Number(request.headers["content-length"]) <= shortForm))
      return this.#longForms.run(() => this.#pass(request, read()));
    const body = read();
    const whole = body && (await buffer(body));
    return this.#lane.run(() => this.#pass(request, whole));
  }

  async #pass(request: IncomingMessage, body: Readable | Buffer | null): Promise<Answer> {
    const policy = staffPolicy(randomUUID());
    const response = await this.#next.request({
      method: request.method as "GET" | "HEAD" | "POST",
      path: request.url ?? "/",
      headers: { ...this.#toNext(request.headers), host: requestHost(request), "content-security-policy": policy },
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
    console.error("the ledger cannot be read", error);
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
