import { JobProgress } from "@/app/(staff)/_shared/jobs/job-progress";
import { StopJob } from "@/app/(staff)/_shared/jobs/stop-job";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { cancelCheckAction, checkChainAction } from "@/app/(staff)/[locale]/admin/chain/_parts/check-chain-actions";
import { Notice } from "@/components/ui/notice";
import type { ChainReport } from "@/db/history/verify-chain";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import type { Job } from "@/db/jobs/start-job";
import { ledger } from "@/db/ledger/ledger";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The check of the whole history: start, progress, cancel, and its result. */
export default async function ChainPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/chain", "page.admin.chain");
  const job = findNewestJob(ledger(), "verify");
  const open = job?.state === "waiting" || job?.state === "running";
  return (
    <section className="stack">
      <PageHeading t={t} title={t("admin.chain.title")} />
      <p>{t("admin.chain.lead")}</p>
      {open ? (
        <JobProgress job={job} text={t("admin.chain.running", { done: formatNumber(job.done, locale) })}>
          <StopJob action={cancelCheckAction} locale={locale} label={t("admin.chain.cancel")} />
        </JobProgress>
      ) : (
        <>
          {job && <Ended job={job} locale={locale} t={t} />}
          <form action={checkChainAction}>
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" className="button button-primary">
              {t("admin.chain.start")}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

/** The result of the newest check. */
function Ended({ job, locale, t }: { job: Job; locale: Locale; t: Translate }) {
  const at = showInstant(job.finishedAt ?? job.createdAt, locale);
  if (job.state !== "done" || job.result === null) {
    return (
      <Notice kind="info" title={t(`admin.chain.${job.state === "cancelled" ? "cancelled" : "failed"}`, { at })} />
    );
  }
  const report = JSON.parse(job.result) as ChainReport;
  const holds = report.broken.length === 0;
  const changes = formatNumber(report.changes, locale);
  return (
    <Notice kind={holds ? "done" : "error"} title={t(holds ? "admin.chain.holds" : "admin.chain.broken", { at })}>
      <p>{t("admin.chain.found", { changes, erased: formatNumber(report.erasedParts, locale) })}</p>
      <p className="code">{report.head}</p>
      <ul>
        {report.broken.slice(0, 50).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
