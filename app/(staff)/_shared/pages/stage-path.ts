import type { SessionStage } from "@/domain/values/session-stages";
import type { Locale } from "@/messages/locale";

/** Returns the page that a session at this stage leads to: the next step of signing in, or `goal`. */
export function stagePath(locale: Locale, stage: SessionStage, goal: string): string {
  if (stage === "open") return goal;
  return `/${locale}/login/${stage === "enrol" ? "enrol" : "second"}?next=${encodeURIComponent(goal)}`;
}
