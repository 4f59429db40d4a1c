import type { Confirmed } from "@/db/records/find-confirmed";
import { awaitsReview } from "@/domain/history/reviewed";
import type { RecordDocument } from "@/domain/records/document";
import type { Translate } from "@/messages/translator";
import { genderOf } from "./standing-words";

type Subject = Parameters<typeof genderOf>[0];

/** What a change of a record did, as its confirmation: "Excarcelación retirada." */
export function confirmationWords(
  t: Translate,
  { action, isPublic }: Confirmed,
  document: RecordDocument & { type: Subject },
): string {
  const isSent = action.endsWith(".publish") && !isPublic && awaitsReview(document);
  return isSent ? t("done.sent", { gender: genderOf(document.type) }) : doneWords(t, action);
}

/** The confirmation of an action of the history; `form.saved` for one without. */
export function doneWords(t: Translate, action: string): string {
  const key = `done.${action}` as Parameters<Translate>[0];
  return t.has(key) ? (t as (key: string) => string)(key) : t("form.saved");
}
