import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { type ReadAddress, readAddress } from "@/domain/addresses/read-address";
import { noAddressBody, unavailableBody } from "@/domain/exports/refusal";
import { busyPage, missingFile, missingPage, unavailablePage } from "@/domain/wording/plain-page";
import { isLocale, type Locale } from "@/messages/locale";
import { preferredLocale } from "@/messages/preferred-locale";
import { type Answer, emptyAnswer, jsonAnswer, type KeptAnswer, later, plainAnswer, send, sendKept } from "./answer";
import type { CachedPages } from "./cached-pages";
import { Busy, Lane } from "./lanes";
import { type NextRequests, NextUnavailable } from "./next-server";
import type { PublicSite } from "./public-site";
import type { Renderer } from "./renderer";
import { requestHost } from "./request-host";
import type { SecurityHeaders } from "./security-headers";
import type { StaffSite } from "./staff-site";
import { staticFile } from "./static-files";

type Parts = {
  publicSite: PublicSite;
  staffSite: StaffSite;
  pages: CachedPages;
  renderer: Renderer;
  next: NextRequests;
  security: SecurityHeaders;
  isDev: boolean;
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Health checks that Next works on at a time, and that wait. */
const health = { atOnce: 2, waiting: 20 };

const onlyRead = { Allow: "GET, HEAD, OPTIONS" };

/** The path of every request: what its address means, and who answers it. */
export function frontDoor({ publicSite, staffSite, pages, renderer, next, security, isDev }: Parts): Listener {
  const addresses = new LRUCache<string, ReadAddress>({ max: 2000 });
  const data = security.public("data");
  const page = security.public("page");
  const healthChecks = new Lane(health.atOnce, health.waiting);

  return (request, response) => {
    const target = request.url ?? "/";
    const kept = fromMemory(request, target);
    if (kept) sendKept(response, kept);
    else void answerLater(request, response, target);
  };

  /** What is in memory is sent at once: promises would cost a tenth of such an answer. */
  function fromMemory(request: IncomingMessage, target: string): KeptAnswer | undefined {
    try {
      const address = addressOf(target);
      return address.kind === "public" ? publicSite.fromMemory(address, request) : undefined;
    } catch {
      // `answerLater` meets the same error and reports it.
      return undefined;
    }
  }

  async function answerLater(request: IncomingMessage, response: ServerResponse, target: string) {
    try {
      await send(response, await answer(request, target, addressOf(target)));
    } catch (error) {
      // Part of an answer was sent, or the client has gone away: nobody can be told.
      if (response.headersSent || response.destroyed) return void response.destroy();
      await send(response, failure(error, target, readerOf(request, target)));
    } finally {
      // What nobody read of a body is discarded: browsers show an answer only after they have sent everything.
      if (!isRead(request)) request.resume();
    }
  }

  async function answer(request: IncomingMessage, target: string, address: ReadAddress): Promise<Answer> {
    if (requestHost(request) === undefined || !target.startsWith("/")) return emptyAnswer(400, page);
    const reader = readerOf(request, target);
    // While developing, Next has addresses of its own for the browser.
    if (address.kind === "staff" || (isDev && /^\/_+next/.test(target))) return staff(request, target, reader);
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
        return publicSite.refuse(400, address.asked, address.problem);
      case "unknown":
        if (address.locale) return publicSite.refuse(404, { locale: address.locale }, { code: "no_page" });
        return missing(target, reader);
      case "undecodable":
        return { ...missing(target, reader), status: 400 };
      case "health":
        return healthChecks.run(checkHealth);
    }
  }

  /** Addresses repeat: of the last two thousand the meaning is known. A long one is not worth its memory. */
  function addressOf(target: string): ReadAddress {
    if (target.length > 500) return readAddress(target);
    const known = addresses.get(target);
    if (known) return known;
    const read = readAddress(target);
    addresses.set(target, read);
    return read;
  }

  function staff(request: IncomingMessage, target: string, reader: Locale): Answer | Promise<Answer> {
    if (["GET", "HEAD", "POST"].includes(request.method ?? ""))
      return staffSite.answer(request, pathOf(target), reader);
    return emptyAnswer(405, { ...page, Allow: "GET, HEAD, POST" });
  }

  /** Before a script of another site may send a precondition, the browser asks with OPTIONS. */
  function notReading({ method }: IncomingMessage, address: ReadAddress): Answer {
    const form = "asked" in address ? address.asked.row.form : "data";
    return emptyAnswer(method === "OPTIONS" ? 204 : 405, { ...security.public(form), ...onlyRead });
  }

  /** An address that does not exist, said as those who ask for it read. */
  function missing(target: string, reader: Locale): Answer {
    if (target.startsWith("/api/")) return jsonAnswer(404, noAddressBody(), data);
    if (target.startsWith("/data/")) return plainAnswer(404, "text/plain", missingFile(), data);
    return plainAnswer(404, "text/html", missingPage(reader), page);
  }

  async function checkHealth(): Promise<Answer> {
    const { statusCode, body } = await next.request({ method: "GET", path: "/api/v1/health" });
    return jsonAnswer(statusCode, (await body.json()) as object, data);
  }

  function failure(error: unknown, target: string, reader: Locale): Answer {
    const isBusy = error instanceof Busy;
    if (!isBusy && !(error instanceof NextUnavailable)) console.error(`${pathOf(target)} could not be answered`, error);
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

const notShared = { "Cache-Control": "private, no-store" };

function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? target;
}

/** The language of whoever reads the answer: the address's, or the one that the browser prefers. */
function readerOf({ headers }: IncomingMessage, target: string): Locale {
  return localeOf(target) ?? preferredLocale(headers["accept-language"] ?? null);
}

function localeOf(target: string): Locale | undefined {
  const first = target.slice(1, 3);
  return isLocale(first) && /^[/?]?$/.test(target.slice(3, 4)) ? first : undefined;
}
