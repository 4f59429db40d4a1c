import type { IncomingMessage } from "node:http";
import { publishedLedger } from "@/db/published/connection";
import { EmptyLedger } from "@/db/published/resolve-view";
import { findUnknownValue } from "@/db/published/unknown-value";
import { isUnpublishedRecord } from "@/db/published/unpublished-record";
import type { AddressForm } from "@/domain/addresses/public-addresses";
import type { AskedAddress, ReadAddress } from "@/domain/addresses/read-address";
import { refusalBody, unavailableBody } from "@/domain/exports/refusal";
import { unavailablePage } from "@/domain/wording/plain-page";
import type { AddressProblem } from "@/domain/wording/problem-sentence";
import { defaultLocale } from "@/messages/locale";
import { type Answer, emptyAnswer, jsonAnswer, type KeptAnswer, later, plainAnswer } from "./answer";
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

/** Caches between here and the reader may keep an answer for a second; then they ask whether it still holds. */
const checkedAgain = "public, max-age=0, s-maxage=1, must-revalidate";

/** Answers public addresses: from memory if it can, else from Next. */
export class PublicSite {
  readonly #parts: Parts;
  readonly #lastUnchanged = new Map<AddressForm, KeptAnswer>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The answer to a GET or HEAD request if it is in memory, or the browser has it. Undefined also while the ledger cannot
   * be read: `answer` says why.
   */
  fromMemory({ asked, query }: Public, { method, headers }: IncomingMessage): KeptAnswer | undefined {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const shown = this.#parts.newest.resolveOrUndefined(query);
    if (!shown?.ok) return undefined;
    const etag = this.#etagOf(shown);
    if (isNamed(headers["if-none-match"], etag)) return this.#unchanged(asked, etag);
    return this.#parts.pages.find(shown.written, asked.target, chooseEncoding(headers["accept-encoding"]));
  }

  /** Answers a GET or HEAD request. Throws `Busy` or `NextUnavailable` if the answer must be rendered and cannot. */
  async answer(address: Public, request: IncomingMessage): Promise<Answer> {
    const { asked, query } = address;
    let shown: Resolved;
    try {
      shown = this.#parts.newest.resolve(query);
    } catch (error) {
      return this.#unreadable(asked, error);
    }
    // Pages that are not there yet, or not any more, are missing; a program has sent a wrong parameter.
    if (!shown.ok) return this.refuse(asked.row.atRoot ? 400 : 404, asked, shown.problem);
    return this.#fromNext(address, shown, chooseEncoding(request.headers["accept-encoding"]));
  }

  #etagOf({ written }: Shown): string {
    return `W/"${this.#parts.build}-${written}"`;
  }

  async #fromNext({ asked, query }: Public, shown: Shown, encoding: Encoding): Promise<Answer> {
    const { pages } = this.#parts;
    const etag = this.#etagOf(shown);
    const missing = this.#problemOf(asked, query, shown);
    if (missing) return this.refuse(missing.status, asked, missing.problem);
    const page = await pages.get(shown.written, asked.target, encoding, () => this.#render(asked, shown, etag));
    return page ?? this.#parts.largeFiles.stream(wantedOf(asked, shown), encoding, validators(etag));
  }

  /** Says what is wrong with an address: in words where people read, as JSON where programs do. */
  async refuse(
    status: number,
    asked: Pick<AskedAddress, "locale"> & Partial<AskedAddress>,
    problem: Partial<AddressProblem>,
  ): Promise<Answer> {
    const { security, newest, renderer } = this.#parts;
    const { row, locale, path } = asked;
    if (locale === undefined)
      return jsonAnswer(status, refusalBody(problem as AddressProblem), security.public(row?.form ?? "data"));
    let shown: Resolved;
    try {
      shown = newest.resolve({});
    } catch (error) {
      return this.#unavailable(asked, error);
    }
    if (!shown.ok) throw new Error("the newest head is always there");
    const { choices = [], ...words } = problem;
    const params = new URLSearchParams(Object.entries(words).map(([name, value]) => [name, value.slice(0, 80)]));
    if (path !== undefined) params.set("path", path);
    if (choices.length > 0) params.set("choices", choices.join(" "));
    const target = `/${locale}/problem?${params}`;
    const page = await renderer.page({ target, view: shown.written, form: "page" });
    return { ...page, status: page.status === 200 ? status : page.status, headers: { ...page.headers, ...notKept } };
  }

  async #render(asked: AskedAddress, shown: Shown, etag: string) {
    const wanted = wantedOf(asked, shown);
    const { largeFiles, renderer, newest } = this.#parts;
    const page = await (asked.row.cached === "if_small" ? largeFiles.whole(wanted) : renderer.page(wanted));
    if (!page) return undefined;
    if (page.status >= 500) throw new Error(`Next answered ${page.status}`);
    // Rendered while something was published, it may hold parts of both heads: it is sent, and not kept.
    const isKept = page.status === 200 && newest.isNewest(shown);
    const headers = { ...page.headers, ...(page.status === 200 || page.status === 410 ? validators(etag) : notKept) };
    return { ...page, headers, isKept };
  }

  /** What an address asks for that the ledger does not have, looked up only where the answer is not in memory. */
  #problemOf(asked: AskedAddress, query: Public["query"], { view }: Shown) {
    const db = publishedLedger();
    if (isUnpublishedRecord(db, view, asked.path)) return { status: 404, problem: { code: "no_record" as const } };
    const unknown = findUnknownValue(db, view, query, asked.path);
    return unknown && { status: 400, problem: unknown };
  }

  /** A browser applies the headers of a 304 to the page that it has: the policy must stay that of its inline scripts. */
  #unchanged({ row }: AskedAddress, etag: string): KeptAnswer {
    const last = this.#lastUnchanged.get(row.form);
    if (last?.headers.ETag === etag) return last;
    const headers = { ...this.#parts.security.unchanged(row.form), ETag: etag, ...checkedHeaders };
    const answer = { ...emptyAnswer(304, headers), wire: new WireAnswer(304, headers, Buffer.alloc(0)) };
    this.#lastUnchanged.set(row.form, answer);
    return answer;
  }

  /**
   * While the ledger cannot be read, a page of figures is shown as it was, with a notice. We cannot know who was hidden
   * since, so whatever may show a person is not.
   */
  async #unreadable({ row, locale, target }: AskedAddress, error: unknown): Promise<Answer> {
    const { newest, pages } = this.#parts;
    const { last } = newest;
    const kept = last && !row.mayName ? await pages.decoded(last.written, target) : undefined;
    if (!last || !kept) return this.#unavailable({ row, locale }, error);
    const { ETag: _etag, ...rest } = kept.headers;
    const headers: Headers = { ...rest, ...notKept, Warning: '110 - "Response is Stale"' };
    const isPage = String(headers["content-type"]).startsWith("text/html");
    const text = isPage && withStaleNotice(kept.body.toString(), locale ?? defaultLocale, last.view.day);
    return { status: 200, headers, body: text || kept.body };
  }

  #unavailable({ row, locale }: Partial<AskedAddress>, error: unknown): Answer {
    const code = error instanceof EmptyLedger ? "empty_ledger" : "ledger_unreadable";
    if (code === "ledger_unreadable") console.error("the ledger cannot be read", error);
    const headers = this.#parts.security.public(row?.form ?? "page");
    const answer =
      locale === undefined
        ? jsonAnswer(503, unavailableBody(code), headers)
        : plainAnswer(503, "text/html", unavailablePage(locale), headers);
    return later(answer, 30);
  }
}

const notKept = { "Cache-Control": "no-store" };
const validators = (etag: string) => ({ ETag: etag, "Cache-Control": checkedAgain });
const checkedHeaders = { "Cache-Control": checkedAgain, Vary: "Accept-Encoding" };
const wantedOf = ({ target, row }: AskedAddress, { written }: Shown) => ({ target, view: written, form: row.form });

function isNamed(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given === etag || given.split(",").some((each) => each.trim() === etag);
}
