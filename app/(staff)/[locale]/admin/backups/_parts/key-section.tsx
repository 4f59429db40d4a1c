import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { listUserNames } from "@/db/accounts/list-users";
import { keyTag } from "@/db/backup/age-key";
import { type BackupKey, findUnconfirmedKey, listBackupKeys } from "@/db/kept-backups/backup-key";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { confirmBackupKeyAction, createBackupKeyAction } from "./backup-actions";

type Props = { t: Translate; locale: Locale };

/**
 * The key in use, one that waits for its confirmation, and the form that creates one; not while a backup is in progress,
 * because the page then reloads itself and would lose the private key.
 */
export function KeySection({ t, locale, isBusy }: Props & { isBusy: boolean }) {
  const [used, ...earlier] = listBackupKeys(ledger());
  const unconfirmed = findUnconfirmedKey(ledger());
  return (
    <>
      <h2 id="key">{t("admin.backups.key.title")}</h2>
      <p>{t("admin.backups.key.why")}</p>
      {unconfirmed && !isBusy && <ConfirmKey t={t} locale={locale} unconfirmed={unconfirmed} />}
      {used && <KeyInUse t={t} locale={locale} used={used} />}
      {isBusy && <p className="hint">{t("admin.backups.key.busy")}</p>}
      {!isBusy && (unconfirmed || used) && (
        <details>
          <summary>{t(unconfirmed ? "admin.backups.key.again" : "admin.backups.key.replace")}</summary>
          <p>{t(unconfirmed ? "admin.backups.key.lost" : "admin.backups.key.replace_lead")}</p>
          <CreateKey t={t} locale={locale} label={t("admin.backups.key.again")} className="button" />
        </details>
      )}
      {!isBusy && !unconfirmed && !used && <CreateKey t={t} locale={locale} label={t("admin.backups.key.create")} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t("admin.backups.key.earlier")}</summary>
          <ul>
            {earlier.map((key) => (
              <li key={key.id}>
                {t("admin.backups.key.earlier_one", {
                  tag: keyTag(key.recipient),
                  at: showInstant(key.confirmedAt ?? key.createdAt, locale),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Shows the private key once, in its answer. */
function CreateKey({ t, locale, label, className }: Props & { label: string; className?: string }) {
  return (
    <div className="create-key">
      <ActionForm action={createBackupKeyAction} initial={freshForm()} {...formFrame(t, locale)}>
        <SubmitButton label={label} busy={t("form.working")} className={className} />
      </ActionForm>
    </div>
  );
}

function ConfirmKey({ t, locale, unconfirmed }: Props & { unconfirmed: BackupKey }) {
  const hidden = { key: String(unconfirmed.id) };
  return (
    <div className="card stack">
      <h3>{t("admin.backups.key.confirm_title")}</h3>
      <p>{t("admin.backups.key.confirm_lead", { at: showInstant(unconfirmed.createdAt, locale) })}</p>
      <ActionForm action={confirmBackupKeyAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
        <TextField
          name="keyEnd"
          label={t("field.keyEnd.label")}
          hint={t("field.keyEnd.hint")}
          autoComplete="off"
          spellCheck={false}
          wide={false}
        />
        <SubmitButton label={t("admin.backups.key.confirm")} busy={t("form.working")} />
      </ActionForm>
    </div>
  );
}

function KeyInUse({ t, locale, used }: Props & { used: BackupKey }) {
  const by = actorWords(t, used.createdBy, listUserNames(ledger()));
  return (
    <>
      <p>{t("admin.backups.key.in_use", { at: showInstant(used.confirmedAt ?? used.createdAt, locale), by })}</p>
      <dl className="facts">
        <div>
          <dt>{t("admin.backups.key.public")}</dt>
          <dd className="code">{used.recipient}</dd>
        </div>
        <div>
          <dt>{t("admin.backups.key.tag")}</dt>
          <dd className="code">{keyTag(used.recipient)}</dd>
        </div>
      </dl>
    </>
  );
}
