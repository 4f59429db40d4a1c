import { randomUUID } from "node:crypto";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Properties of every form besides its fields: a new request id, the language and the words of the frame. */
export function formFrame(t: Translate, locale: Locale, hidden: Record<string, string> = {}) {
  const kept = { title: t("form.kept.title"), since: t("form.kept.since"), discard: t("form.kept.discard") };
  return { requestId: randomUUID(), hidden: { locale, ...hidden }, offline: t("form.offline"), kept };
}
