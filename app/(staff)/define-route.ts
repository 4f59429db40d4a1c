import { requireUser } from "@/auth/require-user";
import { ledger } from "@/db/ledger";
import type { Db } from "@/db/open";
import type { Permission } from "@/domain/permissions";

type Spec = { permission: Permission; answer: (db: Db, query: URLSearchParams) => unknown };

/** Data for a page of the desk, as JSON: the user and the permission first, then the ledger. Nothing of it is kept. */
export function defineRoute({ permission, answer }: Spec) {
  return async (request: Request): Promise<Response> => {
    const required = await requireUser(permission);
    const headers = { "Cache-Control": "private, no-store" };
    if (!required.ok) {
      return Response.json({ error: required.why }, { status: required.why === "signed_out" ? 401 : 403, headers });
    }
    return Response.json(answer(ledger(), new URL(request.url).searchParams), { headers });
  };
}
