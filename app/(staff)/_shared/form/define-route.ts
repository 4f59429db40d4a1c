import { requireStage } from "@/auth/require-stage";
import { requireUser } from "@/auth/require-user";
import type { Values } from "@/components/form-state/form-state";
import type { SessionUser, StagedUser } from "@/db/accounts/find-session-user";
import { isConfirmed } from "@/db/accounts/lifetime";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { type AccessKey, needsConfirmation, type OpenAccessKey, type StageKey, stagesOf } from "@/domain/access/may";
import { defaultLocale, isLocale, type Locale, locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { log } from "@/ops/log/log";
import { confirmPath } from "./confirm-path";
import { formOf, notAForm } from "./form-of";
import { whyUnsaved } from "./why-unsaved";

const notKept = { "Cache-Control": "private, no-store" };

type Params = { params: Promise<Record<string, string>> };
type ReadSpec = {
  permission: AccessKey;
  /** A `Response` is sent as it is; any other value is sent as JSON. */
  answer: (db: Db, query: URLSearchParams, user: SessionUser, params: Record<string, string>) => unknown;
};

/** Defines a GET handler for data or a file: it checks the user and the permission first. No cache stores it. */
export function defineRoute({ permission, answer }: ReadSpec) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const required = await requireUser(permission);
    if (!required.ok) return refused(required.why);
    const query = new URL(request.url).searchParams;
    const answered = await orUnavailable(async () => answer(ledger(), query, required.user, await params));
    if (!(answered instanceof Response)) return Response.json(answered, { headers: notKept });
    answered.headers.set("Cache-Control", notKept["Cache-Control"]);
    return answered;
  };
}

type PostSpec = {
  permission: AccessKey;
  answer: (db: Db, user: SessionUser, request: Request, params: Record<string, string>) => Promise<Response>;
  /** Where to redirect a user who is not signed in; without it the response is a 401. */
  signIn?: (query: URLSearchParams) => string;
  /** The page to come back to after the password was typed again, after the language; by default the desk. */
  back?: (form: Values) => string;
};

/**
 * Defines a POST handler for a plain form that uploads or downloads a file, which server actions cannot do. It checks
 * the origin, the user and the permission before it reads the body.
 */
export function definePost({ permission, answer, signIn, back }: PostSpec) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return refused("forbidden");
    const required = await requireUser(permission);
    const query = new URL(request.url).searchParams;
    if (!required.ok) return required.why === "signed_out" && signIn ? seeOther(signIn(query)) : refused(required.why);
    if (needsConfirmation(permission) && !isConfirmed(required.user, new Date())) {
      const locale = localeIn((await params).locale) ?? localeOf(query);
      const form = back && (await formOf(request));
      if (back && !form) return notAForm();
      const path = form ? back?.(form) : "desk";
      return seeOther(confirmPath(locale, `/${locale}/${path}`));
    }
    const answered = await orUnavailable(async () => answer(ledger(), required.user, request, await params));
    answered.headers.set("Cache-Control", notKept["Cache-Control"]);
    return answered;
  };
}

type StageAnswer = (db: Db, user: StagedUser, request: Request) => Promise<Response>;

/** Defines a POST handler of a step of signing in: it checks the origin and the session's stage. */
export function defineStagePost(permission: StageKey, answer: StageAnswer) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return refused("forbidden");
    const user = await requireStage(stagesOf(permission));
    if (!user) return refused("signed_out");
    const answered = await orUnavailable(() => answer(ledger(), user, request));
    answered.headers.set("Cache-Control", notKept["Cache-Control"]);
    return answered;
  };
}

function localeIn(segment = ""): Locale | undefined {
  return isLocale(segment) ? segment : undefined;
}

/** Defines a POST handler that needs no user, such as signing out. It checks the origin. */
export function defineOpenPost(_permission: OpenAccessKey, answer: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> =>
    isSameOrigin(request.headers) ? orUnavailable(() => answer(request)) : refused("forbidden");
}

/** Returns a 507 if the disk is full or read-only, and a 503 if the ledger is locked by another process or cannot be used; nothing is written then. */
async function orUnavailable<T>(work: () => Promise<T>): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerUnusable) log.error("the ledger cannot be used", error);
    const why = error instanceof LedgerUnusable ? undefined : whyUnsaved(error);
    if (why === "disk_full" || why === "disk_read_only") return insufficientStorage(why);
    if (why || error instanceof LedgerUnusable)
      return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    throw error;
  }
}

/** Says in both languages why nothing can be saved, because the browser shows this as a page. */
function insufficientStorage(why: "disk_full" | "disk_read_only"): Response {
  const sentences = locales.map((locale) => translator(locale)(`problem.${why}`));
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${sentences.join("\n\n")}\n`, { status: 507, headers });
}

/** The language of the user, for an address without a language. */
export function localeOf(query: URLSearchParams): Locale {
  const locale = query.get("locale") ?? "";
  return isLocale(locale) ? locale : defaultLocale;
}

/** Redirects to a page after a form was submitted. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, ...notKept } });
}

/** True if the request comes from a page on the same host; server actions use the same rule. */
function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function refused(why: "signed_out" | "forbidden"): Response {
  return Response.json({ error: why }, { status: why === "signed_out" ? 401 : 403, headers: notKept });
}
