import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { backupsFolder } from "@/db/kept-backups/backups-folder";
import { findBackupWarning } from "@/db/kept-backups/runs";
import { ledger } from "@/db/ledger/ledger";
import { may } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser };

const linkWords = {
  no_key: "desk.backups.create",
  unconfirmed: "desk.backups.confirm",
  none: "desk.backups.link",
  old: "desk.backups.link",
} as const;

/** Warns admins on every page while there is no key, or no good backup of the last day. */
export function BackupWarning({ t, locale, user }: Props) {
  if (!may(user, "page.admin.backups")) return null;
  const warning = findBackupWarning(ledger(), backupsFolder(), new Date());
  if (!warning) return null;
  const at = warning.at === undefined ? "" : showInstant(warning.at, locale);
  return (
    <aside className="shell backup-warning" aria-label={t("admin.backups.title")}>
      <p>
        {t(`desk.backups.${warning.why}`, { at })} <a href={`/${locale}/admin/backups`}>{t(linkWords[warning.why])}</a>
      </p>
    </aside>
  );
}
