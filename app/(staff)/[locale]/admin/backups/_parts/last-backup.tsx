import { JobProgress } from "@/app/(staff)/_shared/jobs/job-progress";
import { StopJob } from "@/app/(staff)/_shared/jobs/stop-job";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import type { Job } from "@/db/jobs/start-job";
import { findBackupKey } from "@/db/kept-backups/backup-key";
import { backupsFolder } from "@/db/kept-backups/backups-folder";
import { findLastFailure, findLastGood } from "@/db/kept-backups/runs";
import { ledger } from "@/db/ledger/ledger";
import { formatBytes, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { startBackupAction, stopBackupAction } from "./backup-actions";

type Words = { t: Translate; locale: Locale };
type Props = Words & { job: Job | undefined; isOpen: boolean };

/** The last good backup, what went wrong since, and the one that is running, or the button that makes one. */
export function LastBackup({ t, locale, job, isOpen }: Props) {
  const db = ledger();
  const good = findLastGood(db, backupsFolder());
  return (
    <>
      {good && (
        <p>
          <strong>{t("admin.backups.good", { at: showInstant(good.at, locale) })}</strong>{" "}
          {t("admin.backups.good_what", {
            size: formatBytes(good.bytes ?? 0, locale),
            change: formatNumber(good.change ?? 0, locale),
          })}
        </p>
      )}
      {!isOpen && job && (good?.at ?? "") < job.createdAt && <Ended t={t} locale={locale} job={job} />}
      {isOpen && job && (
        <JobProgress job={job} text={t("admin.backups.running", { percent: formatNumber(job.done, locale) })}>
          <StopJob action={stopBackupAction} locale={locale} label={t("admin.backups.stop")} />
        </JobProgress>
      )}
      {!isOpen && findBackupKey(db) && (
        <form action={startBackupAction}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className="button">
            {t("admin.backups.start")}
          </button>
        </form>
      )}
    </>
  );
}

/** Why the newest attempt made no backup, and what to do. A good one needs no words here. */
function Ended({ t, locale, job }: Words & { job: Job }) {
  const at = showInstant(job.createdAt, locale);
  if (job.state === "cancelled") return <Notice kind="info" title={t("admin.backups.stopped", { at })} />;
  const failure = findLastFailure(ledger());
  if (job.state !== "failed" && !failure) return null;
  const why = job.result === "interrupted" ? t("admin.backups.interrupted") : undefined;
  const title = t("admin.backups.failed", { at: failure && !why ? showInstant(failure.at, locale) : at });
  return (
    <Notice kind="error" title={title}>
      <p>
        {why ?? t(`admin.backups.fault.${failure?.fault ?? "unexpected"}`)} {t("admin.backups.retry")}
      </p>
    </Notice>
  );
}
