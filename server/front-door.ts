import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { type ReadAddress, readAddress } from "@/domain/addresses/read-address";
import { noAddressBody, unavailableBody } from "@/domain/exports/refusal";
import { busyPage, missingFile, missingPage, unavailablePage } from "@/domain/wording/plain-page";
import { isLocale, type Locale } from "@/messages/locale";
import { preferredLocale } from "@/messages/preferred-locale";
import type { Environment } from "@/ops/environment";
import { log } from "@/ops/log/log";
import { newTrace, traceHeader } from "@/ops/log/trace";
import {
  type Answer,
  type CachedAnswer,
  emptyAnswer,
  jsonAnswer,
  later,
  plainAnswer,
  send,
  sendCached,
  withoutTrace,
} from "./answer";
import type { CachedPages } from "./cached-pages";
import { isElsewhere, servedBy } from "./desk-host";
import { Busy, Lane } from "./lanes";
import { type NextRequests, NextUnavailable } from "./next-server";
import type { PublicSite } from "./public-site";
import type { Renderer } from "./renderer";
import { requestHost } from "./request-host";
import type { SecurityHeaders } from "./security-headers";
import type { StaffSite } from "./staff-site";
import { staticFile } from "./static-files";

type Parts = {
  environment: Pick<Environment, "url" | "deskUrl">;
  publicSite: PublicSite;
  staffSite: StaffSite;
  pages: CachedPages;
  renderer: Renderer;
  next: NextRequests;
  security: SecurityHeaders;
  isDev: boolean;
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Limits of health checks: how many Next handles at a time, and how many wait. */
const health = { atOnce: 2, waiting: 20 };

const onlyRead = { Allow: "GET, HEAD, OPTIONS" };

/** Returns the request listener: it reads the address and sends the request to the part that answers it. */
export function frontDoor(parts: Parts): Listener {
  const { environment, publicSite, staffSite, pages, renderer, next, security, isDev } = parts;
  const served = servedBy(environment);
  const addresses = new LRUCache<string, ReadAddress>({ max: 2000 });
  const data = security.public("data");
  const page = security.public("page");
  const healthChecks = new Lane(health.atOnce, health.waiting);

  return (request, response) => {
    const target = request.url ?? "/";
    const cached = fromCache(request, target);
    if (cached) sendCached(response, cached);
    else void answerLater(request, response, target);
  };

  /** Cached responses are sent synchronously: promises would add a tenth to the time of such a response. */
  function fromCache(request: IncomingMessage, target: string): CachedAnswer | undefined {
    // Refused by `answer`.
    if (requestHost(request) === undefined) return undefined;
    try {
      const address = addressOf(target);
      if (address.kind !== "public" || isElsewhere(served(request), address)) return undefined;
      return publicSite.fromCache(address, request);
    } catch {
      // `answerLater` hits the same error and reports it.
      return undefined;
    }
  }

  async function answerLater(request: IncomingMessage, response: ServerResponse, target: string) {
    let guarded = (found: Answer) => found;
    const trace = newTrace();
    try {
      const address = addressOf(target);
      if (isUntraced(address)) guarded = withoutTrace;
      await send(response, guarded(await answer(request, target, address, trace)));
    } catch (error) {
      // Part of a response was sent, or the client has disconnected: no error can be shown.
      if (response.headersSent || response.destroyed) return void response.destroy();
      const failed = failure(error, target, readerOf(request, target), trace);
      await send(response, guarded({ ...failed, headers: { ...failed.headers, [traceHeader]: trace } }));
    } finally {
      // An unread request body is discarded: browsers show a response only after they have sent everything.
      if (!isRead(request)) request.resume();
    }
  }

  async function answer(
    request: IncomingMessage,
    target: string,
    address: ReadAddress,
    trace: string,
  ): Promise<Answer> {
    if (requestHost(request) === undefined || !target.startsWith("/")) return emptyAnswer(400, page);
    const reader = readerOf(request, target);
    if (isElsewhere(served(request), address))
      return address.kind === "public" ? toPublicHost(target) : missing(target, reader);
    // In development mode Next has browser addresses of its own.
    if (address.kind === "staff" || (isDev && /^\/_+next/.test(target))) return staff(request, target, reader, trace);
    if (!["GET", "HEAD"].includes(request.method ?? "")) return notReading(request, address);
    switch (address.kind) {
      case "public":
        return publicSite.answer(address, request);
      case "static":
        return (await staticFile(pages, renderer, pathOf(target), request)) ?? missing(target, reader);
      case "bare":
        return emptyAnswer(307, { ...page, Location: `/${reader}`, Vary: "Accept-Language", ...notShared });
      case "redirect":
        return emptyAnswer(307, { ...data, Location: address.to });
      case "refused":
        return publicSite.refuse(400, address.requested, address.problem);
      case "unknown":
        if (address.locale) return publicSite.refuse(404, { locale: address.locale }, { code: "no_page" });
        return missing(target, reader);
      case "undecodable":
        return { ...missing(target, reader), status: 400 };
      case "health":
        return healthChecks.run(checkHealth);
    }
  }

  function toPublicHost(target: string): Answer {
    return emptyAnswer(307, { ...page, ...notShared, Location: environment.url + target });
  }

  /**
   * The parsed address. The last two thousand are cached because addresses repeat. Long addresses, and those that must
   * leave no trace, are not cached.
   */
  function addressOf(target: string): ReadAddress {
    if (target.length > 500) return readAddress(target);
    const known = addresses.get(target);
    if (known) return known;
    const read = readAddress(target);
    if (!isUntraced(read)) addresses.set(target, read);
    return read;
  }

  function staff(request: IncomingMessage, target: string, reader: Locale, trace: string): Answer | Promise<Answer> {
    if (["GET", "HEAD", "POST"].includes(request.method ?? ""))
      return staffSite.answer(request, pathOf(target), reader, trace);
    return emptyAnswer(405, { ...page, Allow: "GET, HEAD, POST" });
  }

  /** Before a script of another site may send a precondition header, the browser sends OPTIONS. */
  function notReading({ method }: IncomingMessage, address: ReadAddress): Answer {
    const form = "requested" in address ? address.requested.row.form : "data";
    return emptyAnswer(method === "OPTIONS" ? 204 : 405, { ...security.public(form), ...onlyRead });
  }

  /** Returns a 404 in the format of the address: a page, or JSON for an API client. */
  function missing(target: string, reader: Locale): Answer {
    if (target.startsWith("/api/")) return jsonAnswer(404, noAddressBody(), data);
    if (target.startsWith("/data/")) return plainAnswer(404, "text/plain", missingFile(), data);
    return plainAnswer(404, "text/html", missingPage(reader), page);
  }

  async function checkHealth(): Promise<Answer> {
    const { statusCode, body } = await next.request({ method: "GET", path: "/api/v1/health" });
    return jsonAnswer(statusCode, (await body.json()) as object, data);
  }

  function failure(error: unknown, target: string, reader: Locale, trace: string): Answer {
    const isBusy = error instanceof Busy;
    // Without the address: it can hold what a visitor searched for, or the number of a person's record.
    if (!isBusy && !(error instanceof NextUnavailable)) log.error("a request could not be answered", error, { trace });
    const asPage = isBusy ? busyPage(reader) : unavailablePage(reader);
    const asData = unavailableBody(isBusy ? "busy" : "ledger_unreadable");
    const status = isBusy || error instanceof NextUnavailable ? 503 : 500;
    const isData = target.startsWith("/api/");
    const answer = isData ? jsonAnswer(status, asData, data) : plainAnswer(status, "text/html", asPage, page);
    return later(answer, isBusy ? 2 : 10);
  }
}

function isRead({ method, complete, destroyed }: IncomingMessage): boolean {
  return method === "GET" || complete || destroyed;
}

/** True if the address is never cached, whatever its parameters are. */
function isUntraced(address: ReadAddress): boolean {
  return "requested" in address && address.requested.row.cached === "never";
}

const notShared = { "Cache-Control": "private, no-store" };

function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? target;
}

/** Returns the language of the response: that of the address, or else the one that the browser prefers. */
function readerOf({ headers }: IncomingMessage, target: string): Locale {
  return localeOf(target) ?? preferredLocale(headers["accept-language"] ?? null);
}

function localeOf(target: string): Locale | undefined {
  const first = target.slice(1, 3);
  return isLocale(first) && /^[/?]?$/.test(target.slice(3, 4)) ? first : undefined;
}
