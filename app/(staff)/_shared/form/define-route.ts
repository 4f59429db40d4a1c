import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { LedgerBusy } from "@/db/ledger/transaction";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import type { Permission } from "@/domain/values/permissions";
import { defaultLocale, isLocale, type Locale } from "@/messages/locale";

const notKept = { "Cache-Control": "private, no-store" };

type Params = { params: Promise<Record<string, string>> };
type Reading = {
  permission: Permission;
  /** A file is a `Response`; anything else is told as JSON. */
  answer: (db: Db, query: URLSearchParams, user: SessionUser, params: Record<string, string>) => unknown;
};

/** Data for a page of the desk, or a file: the user and the permission first, then the ledger. Nothing of it is kept. */
export function defineRoute({ permission, answer }: Reading) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const required = await requireUser(permission);
    if (!required.ok) return refused(required.why);
    const query = new URL(request.url).searchParams;
    const answered = await orBusy(async () => answer(ledger(), query, required.user, await params));
    if (!(answered instanceof Response)) return Response.json(answered, { headers: notKept });
    answered.headers.set("Cache-Control", notKept["Cache-Control"]);
    return answered;
  };
}

type Posting = {
  permission: Permission;
  answer: (db: Db, user: SessionUser, request: Request, params: Record<string, string>) => Promise<Response>;
  /** Where somebody is led who is not signed in; without it the answer is plain. */
  signIn?: (query: URLSearchParams) => string;
};

/**
 * A plain form that brings a file or takes one: what server actions cannot do. That no other site sent it, the user and
 * the permission first; then the first byte is read.
 */
export function definePost({ permission, answer, signIn }: Posting) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    if (!isFromHere(request.headers)) return refused("forbidden");
    const required = await requireUser(permission);
    const query = new URL(request.url).searchParams;
    if (!required.ok) return required.why === "signed_out" && signIn ? seeOther(signIn(query)) : refused(required.why);
    const answered = await orBusy(async () => answer(ledger(), required.user, request, await params));
    answered.headers.set("Cache-Control", notKept["Cache-Control"]);
    return answered;
  };
}

/** A plain form that needs no user, such as signing out. Only pages of this site may send it. */
export function defineOpenPost(answer: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> =>
    isFromHere(request.headers) ? orBusy(() => answer(request)) : refused("forbidden");
}

/** While another process holds the ledger, or it cannot be used, nothing is written and the answer is 503. */
async function orBusy<T>(work: () => Promise<T>): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerUnusable) console.error(error);
    if (error instanceof LedgerBusy || error instanceof LedgerUnusable)
      return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    throw error;
  }
}

/** The language of whoever sends a form to an address that has none. */
export function localeOf(query: URLSearchParams): Locale {
  const locale = query.get("locale") ?? "";
  return isLocale(locale) ? locale : defaultLocale;
}

/** Leads on to a page after a form was sent. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, ...notKept } });
}

/** As server actions have it: the page that sends is of the host that is asked. */
function isFromHere(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function refused(why: "signed_out" | "forbidden"): Response {
  return Response.json({ error: why }, { status: why === "signed_out" ? 401 : 403, headers: notKept });
}
