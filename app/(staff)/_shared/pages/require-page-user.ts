import { notFound, redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Permission } from "@/domain/values/permissions";
import type { Locale } from "@/messages/locale";

/** The user of a page. Who is not signed in is led to the sign-in page and back; who may not see it finds nothing. */
export async function requirePageUser(locale: Locale, path: string, permission: Permission): Promise<SessionUser> {
  const required = await requireUser(permission);
  if (required.ok) return required.user;
  if (required.why === "signed_out") redirect(`/${locale}/login?next=${encodeURIComponent(`/${locale}/${path}`)}`);
  notFound();
}
