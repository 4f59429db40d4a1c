import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NextRequest, NextResponse } from "next/server";
import { publishedLedger } from "@/db/published/connection";
import { resolveView } from "@/db/published/resolve-view";
import { isLocale, type Locale } from "@/domain/locale";
import { preferredLocale } from "@/domain/preferred-locale";
import { parseQuery } from "@/domain/queries/parse-query";
import { publicPages } from "@/domain/queries/public-pages";
import { segmentOf, type View } from "@/domain/view/view";

/** Faces of the data and static files answer for themselves. */
export const config = { matcher: ["/((?!_next/|api/|data/|favicon|icon|robots.txt).*)"] };

/** Sections of the staff: they render dynamically and check who is there themselves. */
const staffSections = ["login", "setup", "desk", "admin", "account"];

/**
 * Turns a visitor's address into a page at a head. A plain address goes to `/h`, rendered once per head and then served
 * from memory; one with a query goes to `/q`, rendered each time from the same components. Not a gate.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const [, first = "", section = ""] = pathname.split("/");
  if (pathname === "/") return toLanguage(request);
  if (first === "setup") return NextResponse.next();
  if (isLocale(first) && staffSections.includes(section)) return NextResponse.next();
  const locale = isLocale(first) ? first : preferredLocale(request.headers.get("accept-language"));
  const view = resolveView(publishedLedger(), {}, new Date());
  if (!view.ok) throw new Error("the newest head is always there");
  return isLocale(first)
    ? publicPage(request, locale, pathname.slice(3), view.view)
    : problem(request, locale, view.view, 404, { code: "no_page" });
}

function publicPage(request: NextRequest, locale: Locale, path: string, current: View): NextResponse {
  const page = publicPages.find((each) => each.path.test(path));
  if (!page) return problem(request, locale, current, 404, { code: "no_page" });
  if (request.method !== "GET" && request.method !== "HEAD")
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  const { search, searchParams } = request.nextUrl;
  const parsed = parseQuery(page.query, searchParams, true);
  if (!parsed.ok) return problem(request, locale, current, 400, parsed.problem);
  const resolved =
    search === "" ? { ok: true as const, view: current } : resolveView(publishedLedger(), parsed.query, new Date());
  if (!resolved.ok) return problem(request, locale, current, 404, resolved.problem);
  const { view } = resolved;
  const headers = { ETag: etagOf(view), "Cache-Control": "public, max-age=0, s-maxage=1, must-revalidate" };
  if (request.headers.get("if-none-match") === headers.ETag) return new NextResponse(null, { status: 304, headers });
  const root = search === "" ? "h" : "q";
  return NextResponse.rewrite(new URL(`/${root}/${segmentOf(view)}/${locale}${path}${search}`, request.url), {
    headers,
  });
}

/** A page that says what is wrong with the address, with its status. */
function problem(
  request: NextRequest,
  locale: Locale,
  view: View,
  status: number,
  told: Record<string, string>,
): NextResponse {
  const url = new URL(`/q/${segmentOf(view)}/${locale}/problem`, request.url);
  for (const [name, value] of Object.entries(told)) url.searchParams.set(name, value.slice(0, 80));
  return NextResponse.rewrite(url, { status, headers: { "Cache-Control": "no-store" } });
}

function toLanguage(request: NextRequest): NextResponse {
  const response = NextResponse.redirect(
    new URL(`/${preferredLocale(request.headers.get("accept-language"))}`, request.url),
    307,
  );
  response.headers.set("Vary", "Accept-Language");
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

let build: string | undefined;

/** Names all that a page is a function of besides its address: build, heads and day. */
function etagOf(view: View): string {
  build ??=
    process.env.NODE_ENV === "production"
      ? readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID"), "utf8").trim()
      : "dev";
  return `W/"${build}-${segmentOf(view)}"`;
}
