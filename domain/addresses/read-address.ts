import type { AddressProblem } from "@/domain/wording/problem-sentence";
import { isLocale, type Locale } from "@/messages/locale";
import { parseQuery } from "./parse-query";
import { type AnyQuery, findAddress, type PublicAddress, routePath } from "./public-addresses";
import { staffSections } from "./staff-sections";

/** What a request's address means, before anything is read from the ledger. */
export type ReadAddress =
  /** A percent sign in the path cannot be decoded. */
  | { kind: "undecodable"; path: string }
  /** `/`, which redirects to the reader's language. */
  | { kind: "bare" }
  | { kind: "staff" }
  /** A file of the build, or of `public/static`: the same for everyone until the next build. */
  | { kind: "static" }
  | { kind: "health" }
  | { kind: "unknown"; path: string; locale: Locale | undefined }
  | { kind: "redirect"; to: string }
  | { kind: "refused"; requested: RequestedAddress; problem: Partial<AddressProblem> }
  | { kind: "public"; requested: RequestedAddress; query: AnyQuery };

/** A public address that a request names. */
export type RequestedAddress = {
  row: PublicAddress;
  /** Undefined if the address has no language. */
  locale: Locale | undefined;
  /** Path below the language, or from the root. */
  path: string;
  /** The target for Next: the route's path and the parameters in a fixed order, without blank ones. */
  target: string;
};

const staffPath = new RegExp(`^/(?:setup|(?:es|en)/(?:${staffSections.join("|")})|api/desk)(?:/|$)`);
const staticPath = /^\/(?:_next\/static\/|static\/|icon\.svg$|robots\.txt$)/;
/** Segments that make a path lead elsewhere: `..`, encoded or not, and encoded separators. */
const evasive = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%2f|%5c|\\|\/\//i;

/** Parses an address from the request line, such as `/es/releases?kind=amnesty`. */
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
  // Next's own parameter; browsers with an open desk page may send it.
  params.delete("_rsc");
  const given = [...params].filter(([, value]) => value !== "");
  // Forms send empty fields too. An API client is redirected to the address without them, which is the canonical one.
  if (row.atRoot && given.length < params.size) return { kind: "redirect", to: withQuery(path, given) };
  const inside = locale ? `/${locale}${routePath(path)}` : path;
  const requested = { row, locale, path, target: withQuery(inside, given.toSorted()) };
  const parsed = parseQuery(row.query, params, true);
  if (!parsed.ok) return { kind: "refused", requested, problem: parsed.problem };
  return { kind: "public", requested, query: parsed.query };
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
