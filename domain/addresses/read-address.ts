import type { AddressProblem } from "@/domain/wording/problem-sentence";
import { isLocale, type Locale } from "@/messages/locale";
import { parseQuery } from "./parse-query";
import { type AnyQuery, findAddress, type PublicAddress, routePath } from "./public-addresses";
import { staffSections } from "./staff-sections";

/** What a request's address means, before anything is read from the ledger. */
export type ReadAddress =
  /** A percent sign in the path that decodes to nothing. */
  | { kind: "undecodable"; path: string }
  /** `/`, which leads to the reader's language. */
  | { kind: "bare" }
  | { kind: "staff" }
  /** A file of the build, or of `public/static`: the same for everybody until the next build. */
  | { kind: "static" }
  | { kind: "health" }
  | { kind: "unknown"; path: string; locale: Locale | undefined }
  | { kind: "redirect"; to: string }
  | { kind: "refused"; asked: AskedAddress; problem: Partial<AddressProblem> }
  | { kind: "public"; asked: AskedAddress; query: AnyQuery };

/** A public address that a request names. */
export type AskedAddress = {
  row: PublicAddress;
  /** Undefined where the address has no language. */
  locale: Locale | undefined;
  /** Path below the language, or from the root. */
  path: string;
  /** What Next is asked for: the route's path and the parameters in one order, without blank ones. */
  target: string;
};

const staffPath = new RegExp(`^/(?:setup|(?:es|en)/(?:${staffSections.join("|")})|api/desk)(?:/|$)`);
const staticPath = /^\/(?:_next\/static\/|static\/|icon\.svg$|robots\.txt$)/;
/** Segments that name another path than they show: `..`, encoded or not, and encoded separators. */
const evasive = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%2f|%5c|\\|\/\//i;

/** Reads an address as the request line has it, such as `/es/releases?kind=amnesty`. */
export function readAddress(target: string): ReadAddress {
  const cut = target.indexOf("?");
  const pathname = cut === -1 ? target : target.slice(0, cut);
  const search = cut === -1 ? "" : target.slice(cut + 1);
  if (!isDecodable(pathname)) return { kind: "undecodable", path: pathname };
  if (pathname === "/") return { kind: "bare" };
  const [, first = ""] = pathname.split("/");
  const locale = isLocale(first) ? first : undefined;
  if (evasive.test(pathname)) return { kind: "unknown", path: pathname, locale };
  if (staffPath.test(pathname)) return { kind: "staff" };
  if (staticPath.test(pathname)) return { kind: "static" };
  if (pathname === "/api/v1/health") return { kind: "health" };
  const path = locale ? pathname.slice(1 + locale.length) : pathname;
  const row = findAddress(path, locale === undefined);
  if (!row) return { kind: "unknown", path: pathname, locale };
  return readQueryOf(row, locale, path, search);
}

function readQueryOf(row: PublicAddress, locale: Locale | undefined, path: string, search: string): ReadAddress {
  const params = new URLSearchParams(search);
  // Next's own parameter; browsers with a page of the desk open may send it.
  params.delete("_rsc");
  const given = [...params].filter(([, value]) => value !== "");
  // A form sends its empty fields too. A program is led to the address without them, which is the one to keep.
  if (row.atRoot && given.length < params.size) return { kind: "redirect", to: withQuery(path, given) };
  const inside = locale ? `/${locale}${routePath(path)}` : path;
  const asked = { row, locale, path, target: withQuery(inside, given.toSorted()) };
  const parsed = parseQuery(row.query, params, true);
  if (!parsed.ok) return { kind: "refused", asked, problem: parsed.problem };
  return { kind: "public", asked, query: parsed.query };
}

function withQuery(path: string, given: string[][]): string {
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
