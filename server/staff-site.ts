import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isSignedIn } from "@/auth/is-signed-in";
import { publishedLedger } from "@/db/published/connection";
import type { Locale } from "@/domain/locale";
import { tooLargePage, tooLongPage, unavailablePage } from "@/domain/wording/plain-page";
import { type Answer, later, plainAnswer } from "./answer";
import { type BodyLimit, bodyLimit, isTooLarge, limitedBody, TooLarge } from "./body-limits";
import { Lane } from "./lanes";
import type { NextRequests } from "./next-server";
import { requestHost } from "./request-host";
import { attachmentPolicy, type Headers, type SecurityHeaders, staffPolicy } from "./security-headers";

/** Requests of strangers to staff pages that Next works on at a time, and that wait. */
const strangers = { atOnce: 4, waiting: 50 };

/** Headers of a browser that staff pages and actions read; nothing else is passed on. `next-` headers are the router's. */
const passedOn =
  /^(?:accept(?:-encoding|-language)?|content-(?:type|length)|cookie|origin|referer|user-agent|rsc|next-[a-z-]+|if-none-match|range)$/;

/** Headers of one connection, and those that only the front door sets. */
const own =
  /^(?:connection|keep-alive|transfer-encoding|upgrade|x-powered-by|content-security-policy|x-frame-options|referrer-policy)$/;

/** Passes requests for staff pages on to Next. Those who are signed in do not wait behind anybody. */
export class StaffSite {
  readonly #next: NextRequests;
  readonly #security: SecurityHeaders;
  readonly #lane = new Lane(strangers.atOnce, strangers.waiting);

  constructor(next: NextRequests, security: SecurityHeaders) {
    this.#next = next;
    this.#security = security;
  }

  /** Throws `Busy` or `NextUnavailable`. */
  async answer(request: IncomingMessage, path: string, reader: Locale): Promise<Answer> {
    const headers = this.#security.staff(staffPolicy("none"));
    // A form comes back with what was typed and says itself that nothing was saved.
    if (request.method !== "POST" && !isLedgerReadable())
      return later(plainAnswer(503, "text/html", unavailablePage(reader), headers), 30);
    const limit = bodyLimit(path);
    if (isTooLarge(request, limit)) return this.#tooLarge(path, reader);
    try {
      if (await signedIn(request)) return await this.#pass(request, limit);
      return await this.#lane.run(() => this.#pass(request, limit));
    } catch (error) {
      if (isCausedBy(error, TooLarge)) return this.#tooLarge(path, reader);
      throw error;
    }
  }

  async #pass(request: IncomingMessage, limit: BodyLimit): Promise<Answer> {
    const policy = staffPolicy(randomUUID());
    const gone = new AbortController();
    request.once("close", () => request.readableAborted && gone.abort());
    const response = await this.#next.request({
      method: request.method as "GET" | "HEAD" | "POST",
      path: request.url ?? "/",
      headers: { ...toNext(request.headers), host: requestHost(request), "content-security-policy": policy },
      body: request.method === "POST" ? limitedBody(request, limit) : null,
      signal: gone.signal,
    });
    const isFile = request.url?.startsWith("/api/desk/evidence/");
    return {
      status: response.statusCode,
      headers: { ...fromNext(response.headers), ...this.#security.staff(isFile ? attachmentPolicy : policy) },
      body: response.body,
    };
  }

  #tooLarge(path: string, reader: Locale): Answer {
    const page = bodyLimit(path).bytes < 1024 * 1024 ? tooLongPage(reader) : tooLargePage(reader);
    const answer = plainAnswer(413, "text/html", page, this.#security.staff(staffPolicy("none")));
    // The rest of the body is not read.
    return { ...answer, headers: { ...answer.headers, Connection: "close" } };
  }
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

function toNext(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value !== undefined && passedOn.test(name) ? [[name, value]] : [],
    ),
  );
}

function fromNext(headers: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || own.test(name) ? [] : [[name, value]])),
  );
}

function isCausedBy(error: unknown, kind: typeof TooLarge): boolean {
  if (error instanceof kind) return true;
  return error instanceof Error && error.cause !== undefined && isCausedBy(error.cause, kind);
}
