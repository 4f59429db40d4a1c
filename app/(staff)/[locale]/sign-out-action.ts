"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/auth/sign-out";
import { defaultLocale, isLocale } from "@/domain/locale";

/** Ends the session. Asks nothing: who is not signed in is signed out already. */
export async function signOutAction(data: FormData): Promise<void> {
  await signOut();
  const locale = String(data.get("locale"));
  redirect(`/${isLocale(locale) ? locale : defaultLocale}/login`);
}
