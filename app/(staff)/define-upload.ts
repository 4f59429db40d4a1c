import { requireUser } from "@/auth/require-user";
import { ledger } from "@/db/ledger";
import type { Db } from "@/db/open";
import type { SessionUser } from "@/db/sessions/find-session-user";
import type { Permission } from "@/domain/permissions";

type Spec = {
  permission: Permission;
  /** Where the browser is sent, which shows what became of the file. */
  receive: (db: Db, user: SessionUser, request: Request) => Promise<string>;
};

/**
 * A form that brings a file: it comes to an address that the proxy leaves alone, because the proxy would hold the file
 * in memory. That another site did not send it, the user and the permission first; then the first byte is read.
 */
export function defineUpload({ permission, receive }: Spec) {
  return async (request: Request): Promise<Response> => {
    if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
    const required = await requireUser(permission);
    if (!required.ok) return seeOther(required.why === "signed_out" ? "/es/login" : "/es/desk");
    return seeOther(await receive(ledger(), required.user, request));
  };
}

/** As server actions have it: the page that sends is of the host that is asked. */
export function isFromHere(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store" } });
}
