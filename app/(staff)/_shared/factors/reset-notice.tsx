import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { findReset } from "@/db/second-factors/list-factors";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: Pick<SessionUser, "id"> };

/** Says who reset the user's second factor, until the user adds another. Nothing if it was not reset. */
export function ResetNotice({ t, locale, user }: Props) {
  const reset = findReset(ledger(), user.id);
  if (!reset) return null;
  const by = actorWords(t, reset.actor ?? "cli", listUserNames(ledger()));
  return (
    <Notice kind="stale" title={t("auth.factor.was_reset")}>
      <p>{t("auth.factor.reset_by", { at: showInstant(reset.at, locale), by })}</p>
    </Notice>
  );
}
