import type { IncomingMessage } from "node:http";
import { publishedLedger } from "@/db/published/connection";
import { findKept } from "@/db/published/labels";
import { EmptyLedger } from "@/db/published/resolve-view";
import { findUnknownValue } from "@/db/published/unknown-value";
import { isUnpublishedRecord } from "@/db/published/unpublished-record";
import type { AddressForm } from "@/domain/addresses/public-addresses";
import type { ReadAddress, RequestedAddress } from "@/domain/addresses/read-address";
import { refusalBody, unavailableBody } from "@/domain/exports/refusal";
import { unavailablePage } from "@/domain/wording/plain-page";
import type { AddressProblem } from "@/domain/wording/problem-sentence";
import { defaultLocale } from "@/messages/locale";
import { log } from "@/ops/log/log";
import { type Answer, type CachedAnswer, emptyAnswer, jsonAnswer, later, plainAnswer } from "./answer";
import type { CachedPages } from "./cached-pages";
import { chooseEncoding, type Encoding } from "./encodings";
import type { LargeFiles } from "./large-files";
import type { NewestView, Resolved, Shown } from "./newest-view";
import type { Renderer } from "./renderer";
import type { Headers, SecurityHeaders } from "./security-headers";
import { withStaleNotice } from "./stale-notice";
import { WireAnswer } from "./wire-answer";

type Parts = {
  pages: CachedPages;
  renderer: Renderer;
  largeFiles: LargeFiles;
  newest: NewestView;
  security: SecurityHeaders;
  build: string;
};

type Public = Extract<ReadAddress, { kind: "public" }>;

/** Shared caches may reuse a response for a second; then they must revalidate it. */
const revalidate = "public, max-age=0, s-maxage=1, must-revalidate";

/** Answers public addresses: from the cache if possible, else from Next. */
export class PublicSite {
  readonly #parts: Parts;
  readonly #lastUnchanged = new Map<AddressForm, CachedAnswer>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Returns the response to a GET or HEAD request if it is cached, or a 304 if the client's copy is current. Also
   * undefined while the ledger cannot be read; `answer` then reports why.
   */
  fromCache({ requested, query }: Public, { method, headers }: IncomingMessage): CachedAnswer | undefined {
    if (requested.row.cached === "never" || (method !== "GET" && method !== "HEAD")) return undefined;
    const shown = this.#parts.newest.resolveOrUndefined(query);
    if (!shown?.ok) return undefined;
    const etag = this.#etagOf(shown);
    if (isNamed(headers["if-none-match"], etag)) return this.#unchanged(requested, etag);
    return this.#parts.pages.find(shown.written, requested.target, chooseEncoding(headers["accept-encoding"]));
  }

  /**
   * Answers a GET or HEAD request. Throws `Busy` or `NextUnavailable` if the response must be rendered and cannot be.
   */
  async answer(address: Public, request: IncomingMessage): Promise<Answer> {
    const { requested, query } = address;
    let shown: Resolved;
    try {
      shown = this.#parts.newest.resolve(query);
    } catch (error) {
      return this.#unreadable(requested, error);
    }
    // For a page, a head that does not exist is a missing page; for an API client it is a wrong parameter.
    if (!shown.ok) return this.refuse(requested.row.atRoot ? 400 : 404, requested, shown.problem);
    return this.#fromNext(address, shown, chooseEncoding(request.headers["accept-encoding"]));
  }

  #etagOf({ written }: Shown): string {
    return `W/"${this.#parts.build}-${written}"`;
  }

  async #fromNext({ requested, query }: Public, shown: Shown, encoding: Encoding): Promise<Answer> {
    const { pages } = this.#parts;
    const etag = this.#etagOf(shown);
    const moved = movedAddress(requested, query, shown);
    if (moved)
      return {
        ...emptyAnswer(302, { ...this.#parts.security.public(requested.row.form), ...noStore, Location: moved }),
      };
    const missing = this.#problemOf(requested, query, shown);
    if (missing) return this.refuse(missing.status, requested, missing.problem);
    const page = await pages.get(shown.written, requested.target, encoding, () => this.#render(requested, shown, etag));
    return page ?? this.#parts.largeFiles.stream(wantedOf(requested, shown), encoding, validators(etag));
  }

  /** Explains what is wrong with an address: as a page for people, as JSON for programs. */
  async refuse(
    status: number,
    requested: Pick<RequestedAddress, "locale"> & Partial<RequestedAddress>,
    problem: Partial<AddressProblem>,
  ): Promise<Answer> {
    const { security, newest, renderer } = this.#parts;
    const { row, locale, path } = requested;
    if (locale === undefined)
      return jsonAnswer(status, refusalBody(problem as AddressProblem), security.public(row?.form ?? "data"));
    let shown: Resolved;
    try {
      shown = newest.resolve({});
    } catch (error) {
      return this.#unavailable(requested, error);
    }
    if (!shown.ok) throw new Error("the newest head cannot be resolved");
    const { choices = [], ...words } = problem;
    const params = new URLSearchParams(Object.entries(words).map(([name, value]) => [name, value.slice(0, 80)]));
    if (path !== undefined) params.set("path", path);
    if (choices.length > 0) params.set("choices", choices.join(" "));
    const target = `/${locale}/problem?${params}`;
    const page = await renderer.page({ target, view: shown.written, form: "page" });
    return { ...page, status: page.status === 200 ? status : page.status, headers: { ...page.headers, ...noStore } };
  }

  async #render(requested: RequestedAddress, shown: Shown, etag: string) {
    const wanted = wantedOf(requested, shown);
    const { largeFiles, renderer, newest } = this.#parts;
    const page = await (requested.row.cached === "if_small" ? largeFiles.whole(wanted) : renderer.page(wanted));
    if (!page) return undefined;
    if (page.status >= 500) throw new Error(`Next answered ${page.status}`);
    const isKept = requested.row.cached !== "never";
    // A page rendered while something was published may mix both heads: it is sent, and not cached.
    const isCacheable = isKept && page.status === 200 && newest.isNewest(shown);
    const isShown = page.status === 200 || page.status === 410;
    const headers = { ...page.headers, ...(isKept && isShown ? validators(etag) : noStore) };
    return { ...page, headers, isCacheable };
  }

  /** Returns what an address names that the ledger does not have. Called only if the response is not cached. */
  #problemOf(requested: RequestedAddress, query: Public["query"], { view }: Shown) {
    const db = publishedLedger();
    if (isUnpublishedRecord(db, view, requested.path)) return { status: 404, problem: { code: "no_record" as const } };
    const unknown = findUnknownValue(db, view, query, requested.path);
    return unknown && { status: 400, problem: unknown };
  }

  /**
   * A browser applies the headers of a 304 to its copy of the page, so the policy must be the one for that copy's
   * inline scripts.
   */
  #unchanged({ row }: RequestedAddress, etag: string): CachedAnswer {
    const last = this.#lastUnchanged.get(row.form);
    if (last?.headers.ETag === etag) return last;
    const headers = { ...this.#parts.security.unchanged(row.form), ETag: etag, ...revalidateHeaders };
    const answer = { ...emptyAnswer(304, headers), wire: new WireAnswer(304, headers, Buffer.alloc(0)) };
    this.#lastUnchanged.set(row.form, answer);
    return answer;
  }

  /**
   * While the ledger cannot be read, a page of figures is shown as last rendered, with a notice. We cannot know who was
   * hidden since, so pages that may show a person return 503.
   */
  async #unreadable({ row, locale, target }: RequestedAddress, error: unknown): Promise<Answer> {
    const { newest, pages } = this.#parts;
    const { last } = newest;
    const cached = last && !row.mayName ? await pages.decoded(last.written, target) : undefined;
    if (!last || !cached) return this.#unavailable({ row, locale }, error);
    const { ETag: _etag, ...rest } = cached.headers;
    const headers: Headers = { ...rest, ...noStore, Warning: '110 - "Response is Stale"' };
    const isPage = String(headers["content-type"]).startsWith("text/html");
    const text = isPage && withStaleNotice(cached.body.toString(), locale ?? defaultLocale, last.view.day);
    return { status: 200, headers, body: text || cached.body };
  }

  #unavailable({ row, locale }: Partial<RequestedAddress>, error: unknown): Answer {
    const code = error instanceof EmptyLedger ? "empty_ledger" : "ledger_unreadable";
    if (code === "ledger_unreadable") log.error("the ledger cannot be read", error, { area: "public" });
    const headers = this.#parts.security.public(row?.form ?? "page");
    const answer =
      locale === undefined
        ? jsonAnswer(503, unavailableBody(code), headers)
        : plainAnswer(503, "text/html", unavailablePage(locale), headers);
    return later(answer, 30);
  }
}

const noStore = { "Cache-Control": "no-store" };
const validators = (etag: string) => ({ ETag: etag, "Cache-Control": revalidate });
const revalidateHeaders = { "Cache-Control": revalidate, Vary: "Accept-Encoding" };
const wantedOf = ({ target, row }: RequestedAddress, { view, written }: Shown) => ({
  target,
  view: written,
  form: row.form,
  isPast: view.at !== view.head,
});

function isNamed(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given === etag || given.split(",").some((each) => each.trim() === etag);
}

/** The parameters of public addresses that name a record which may be merged into another. */
const mergeable = [
  { parameter: "place", type: "facility" },
  { parameter: "publisher", type: "publisher" },
] as const;

/**
 * Returns the same address with the place or publisher that a merged one belongs to now; undefined for any other
 * address. Only while the view shows the merge: earlier views show both.
 */
function movedAddress(
  { target, locale, path }: RequestedAddress,
  query: Public["query"],
  { view }: Shown,
): string | undefined {
  const moved = mergeable.flatMap(({ parameter, type }) => {
    const id = query[parameter];
    const kept = id === undefined ? undefined : findKept(publishedLedger(), view, type, id);
    return kept === undefined ? [] : [[parameter, kept] as const];
  });
  if (moved.length === 0) return undefined;
  const url = new URL(target, "http://front-door");
  for (const [parameter, kept] of moved) url.searchParams.set(parameter, kept);
  return `${locale ? `/${locale}` : ""}${path}${url.search}`;
}
