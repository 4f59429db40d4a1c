import { notFound, redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { PageKey } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";

/** Returns the user of a page. Redirects to the sign-in page if nobody is signed in; 404 without permission. */
export async function requirePageUser(locale: Locale, path: string, permission: PageKey): Promise<SessionUser> {
  const required = await requireUser(permission);
  if (required.ok) return required.user;
  if (required.why === "signed_out") redirect(`/${locale}/login?next=${encodeURIComponent(`/${locale}/${path}`)}`);
  notFound();
}
