import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { publishedLedger } from "@/db/published/connection";
import { findLastPage, noteAsked, noteHead } from "@/db/published/last-pages";
import { resolveView } from "@/db/published/resolve-view";
import { findUnknownValue } from "@/db/published/unknown-value";
import { isUnpublishedRecord } from "@/db/published/unpublished-record";
import { largestForm } from "@/domain/forms/largest-form";
import { isLocale, type Locale } from "@/domain/locale";
import { preferredLocale } from "@/domain/preferred-locale";
import { parseQuery } from "@/domain/queries/parse-query";
import type { AddressProblem } from "@/domain/queries/problem-sentence";
import { innerPath, isKept, publicPages, switchedPath } from "@/domain/queries/public-pages";
import { staffSections } from "@/domain/queries/staff-sections";
import { segmentOf } from "@/domain/view/view";
import { tooLargePage, unavailablePage } from "@/domain/wording/plain-page";

/**
 * Faces of the data and static files answer for themselves; none has a percent sign in its path, and Next would answer
 * one that decodes to nothing with 500.
 */
export const config = {
  matcher: ["/((?!_next/|api/|data/|static/|favicon|icon|robots.txt|sitemap.xml).*)", "/((?:api|data)/.*%.*)"],
};

/**
 * Turns a visitor's address into a page at a head. A plain address, or one of the few switches, goes to `/h`, rendered
 * once per head and then served from memory; another query goes to `/q`, rendered each time from the same components.
 * While the ledger cannot be read, pages of figures show their last rendering; all others answer 503. Not a gate.
 */
export function proxy(request: NextRequest): NextResponse {
  const [, first = "", section = ""] = request.nextUrl.pathname.split("/");
  const reader = isLocale(first) ? first : preferredLocale(request.headers.get("accept-language"));
  if (first === "") return toLanguage(request, reader);
  if (first === "setup" || (isLocale(first) && staffSections.includes(section))) {
    if (isTooLarge(request)) return plain(413, tooLargePage(reader));
    return isUnusable(request) ? plain(503, unavailablePage(reader)) : staffPage(request);
  }
  try {
    return publicPage(request, reader, isLocale(first));
  } catch (error) {
    console.error("the ledger cannot be read", error);
    const last = findLastPage(request.nextUrl.pathname);
    if (last === undefined || request.nextUrl.search !== "") return plain(503, unavailablePage(reader));
    return NextResponse.rewrite(new URL(last, request.url), { headers: { "Cache-Control": "no-store" } });
  }
}

function publicPage(request: NextRequest, locale: Locale, hasLocale: boolean): NextResponse {
  const { pathname, search, searchParams } = request.nextUrl;
  const path = pathname.slice(3);
  const known = hasLocale ? publicPages.find((each) => each.path.test(path)) : undefined;
  if (!known) return problem(request, locale, 404, { code: "no_page" });
  // What a browser asks before a script of another site may read a file with a condition.
  if (request.method === "OPTIONS")
    return new NextResponse(null, { status: 204, headers: { Allow: "GET, HEAD, OPTIONS" } });
  if (!["GET", "HEAD"].includes(request.method)) {
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD, OPTIONS" } });
  }
  const parsed = parseQuery(known.query, searchParams, true);
  if (!parsed.ok) return problem(request, locale, 400, parsed.problem, path);
  const resolved = resolveView(publishedLedger(), parsed.query, new Date());
  if (!resolved.ok) return problem(request, locale, 404, resolved.problem, path);
  noteHead(resolved.view.head);
  if (isUnpublishedRecord(publishedLedger(), resolved.view, path)) {
    return problem(request, locale, 404, { code: "no_record" }, path);
  }
  const unknown = findUnknownValue(publishedLedger(), resolved.view, parsed.query, path);
  if (unknown) return problem(request, locale, 400, unknown, path);
  const segment = segmentOf(resolved.view, resolved.hash);
  const headers = {
    ETag: `W/"${process.env.VIGILIA_BUILD}-${segment}"`,
    "Cache-Control": "public, max-age=0, s-maxage=1, must-revalidate",
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new NextResponse(null, { status: 304, headers });
  const inner = innerPath(path);
  const kept = isKept(path, searchParams) ? inner : switchedPath(path, searchParams);
  if (search === "" && kept !== undefined) noteAsked(pathname, `/h/${segment}/${locale}${kept}`);
  const page = kept === undefined ? `/q/${segment}/${locale}${inner}${search}` : `/h/${segment}/${locale}${kept}`;
  return NextResponse.rewrite(new URL(page, request.url), { headers });
}

/**
 * A page of the staff. Only scripts that Next itself wrote for this request run on it: Next reads the number from the
 * policy in the request's headers. The policy of `next.config.mjs`, for kept pages, cannot be that strict.
 */
function staffPage(request: NextRequest): NextResponse {
  // While developing, Next evaluates code and opens a socket of its own.
  if (process.env.NODE_ENV !== "production") return NextResponse.next();
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${randomUUID()}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers }, headers: { "Content-Security-Policy": policy } });
}

/**
 * A page at the newest head that says what is wrong with the address, with its status. `path` is that of the page that was
 * meant, where it is one: the reader is led back to it.
 */
function problem(
  request: NextRequest,
  locale: Locale,
  status: number,
  told: Partial<AddressProblem>,
  path?: string,
): NextResponse {
  const newest = resolveView(publishedLedger(), {}, new Date());
  if (!newest.ok) throw new Error("the newest head is always there");
  const url = new URL(`/q/${segmentOf(newest.view, newest.hash)}/${locale}/problem`, request.url);
  const { choices = [], ...words } = told;
  for (const [name, value] of Object.entries(words)) url.searchParams.set(name, value.slice(0, 80));
  if (path !== undefined) url.searchParams.set("path", path);
  if (choices.length > 0) url.searchParams.set("choices", choices.join(" "));
  return NextResponse.rewrite(url, { status, headers: { "Cache-Control": "no-store" } });
}

function toLanguage(request: NextRequest, locale: Locale): NextResponse {
  const headers = { Vary: "Accept-Language", "Cache-Control": "private, no-store" };
  return NextResponse.redirect(new URL(`/${locale}`, request.url), { status: 307, headers });
}

/** A page is asked for and there is no ledger to read. A form comes back with what was typed and says so itself. */
function isUnusable({ method }: NextRequest): boolean {
  if (method !== "GET") return false;
  try {
    publishedLedger();
    return false;
  } catch (error) {
    console.error("the ledger cannot be read", error);
    return true;
  }
}

/** A form that was sent without scripts; where there are some, they say so beside it. */
function isTooLarge({ method, headers }: NextRequest): boolean {
  const isPlain = method === "POST" && !headers.has("next-action");
  return isPlain && Number(headers.get("content-length") ?? 0) > largestForm;
}

/** A page that is whole in itself. */
function plain(status: number, page: string): NextResponse {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new NextResponse(page, { status, headers: status === 503 ? { ...headers, "Retry-After": "30" } : headers });
}
