import { requireUser } from "@/auth/require-user";
import { ledger } from "@/db/ledger";
import type { Db } from "@/db/open";
import { defaultLocale, isLocale, type Locale } from "@/domain/locale";
import type { Permission } from "@/domain/permissions";

type Spec = { permission: Permission; answer: (db: Db, locale: Locale, query: URLSearchParams) => unknown };

/** Data for a page of the desk, as JSON: the user and the permission first, then the ledger. Nothing of it is kept. */
export function defineRoute({ permission, answer }: Spec) {
  return async (request: Request): Promise<Response> => {
    const required = await requireUser(permission);
    const headers = { "Cache-Control": "private, no-store" };
    if (!required.ok) {
      return Response.json({ error: required.why }, { status: required.why === "signed_out" ? 401 : 403, headers });
    }
    const { pathname, searchParams } = new URL(request.url);
    const locale = pathname.split("/")[1] ?? "";
    return Response.json(answer(ledger(), isLocale(locale) ? locale : defaultLocale, searchParams), { headers });
  };
}
