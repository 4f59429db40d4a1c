import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findLockLink } from "@/db/accounts/lock-link";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { makeLockLinkAction } from "./session-actions";

type Props = { t: Translate; locale: Locale; user: SessionUser };

/** Locks the user's own account at once, or prepares the link that does it without signing in. */
export function LockAccount({ t, locale, user }: Props) {
  const link = findLockLink(ledger(), user.id, new Date());
  return (
    <>
      <h2>{t("desk.account.lock.title")}</h2>
      <p className="hint">{t("desk.account.lock.lead")}</p>
      <details>
        <summary>{t("desk.account.lock.open")}</summary>
        <form action={`/api/desk/lock?locale=${locale}`} method="post" className="stack">
          <p>{t("desk.account.lock.sure")}</p>
          <p>
            <button type="submit" className="button button-danger">
              {t("desk.account.lock.submit")}
            </button>
          </p>
        </form>
      </details>
      <h3>{t("desk.account.lock.link")}</h3>
      <ActionForm action={makeLockLinkAction} initial={freshForm()} {...formFrame(t, locale)}>
        <p className="hint">
          {t("desk.account.lock.link_lead")}{" "}
          {link &&
            t("desk.account.lock.link_there", {
              made: showInstant(link.createdAt, locale),
              end: showInstant(link.expiresAt, locale),
            })}
        </p>
        <SubmitButton
          label={t(link ? "desk.account.lock.link_replace" : "desk.account.lock.link_make")}
          busy={t("form.working")}
          className="button"
        />
      </ActionForm>
    </>
  );
}
