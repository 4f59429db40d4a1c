import { randomUUID } from "node:crypto";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/messages/translator";

/** What every form is given beside its fields: a fresh request id, its language, and the sentence for a lost network. */
export function formFrame(t: Translate, locale: Locale, hidden: Record<string, string> = {}) {
  return { requestId: randomUUID(), hidden: { locale, ...hidden }, offline: t("form.offline") };
}
