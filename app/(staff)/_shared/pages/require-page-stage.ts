import { redirect } from "next/navigation";
import { requireStage } from "@/auth/require-stage";
import type { StagedUser } from "@/db/accounts/find-session-user";
import { type SessionStage, sessionStages } from "@/domain/values/session-stages";
import type { Locale } from "@/messages/locale";
import { stagePath } from "./stage-path";

/** Returns the user of a page for these steps of signing in. Any other session, or none, leads to its own next step. */
export async function requirePageStage(
  locale: Locale,
  stages: readonly SessionStage[],
  goal: string,
): Promise<StagedUser> {
  const user = await requireStage(sessionStages);
  if (user && stages.includes(user.stage)) return user;
  redirect(user ? stagePath(locale, user.stage, goal) : `/${locale}/login?next=${encodeURIComponent(goal)}`);
}
