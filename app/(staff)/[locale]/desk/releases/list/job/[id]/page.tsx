import { notFound, redirect } from "next/navigation";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { sentPath } from "@/app/(staff)/_shared/words/record-path";
import { PastedListForm } from "@/app/(staff)/[locale]/desk/releases/list/_parts/pasted-list-form";
import { writtenPath } from "@/app/(staff)/[locale]/desk/releases/list/_parts/paths";
import { ListJobProgress } from "@/app/(staff)/[locale]/desk/releases/list/job/[id]/_parts/list-job-progress";
import { restoredList } from "@/app/(staff)/[locale]/desk/releases/list/job/[id]/_parts/restored-list";
import { Notice } from "@/components/ui/notice";
import { findWritten } from "@/db/history/find-written";
import { findJob } from "@/db/jobs/find-job";
import { ledger } from "@/db/ledger/ledger";
import { findStoredList } from "@/db/pasted-lists/list-files";
import type { ListJob, ListWritten } from "@/db/pasted-lists/list-job";
import { findRequestedProposal } from "@/db/proposals/proposal";

/** The progress of a long list; then a redirect to the logged releases, or the form with everything that was typed. */
export default async function ListJobPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: asked, id } = await params;
  const { locale, t } = inWords(asked);
  const user = await requirePageUser(locale, `desk/releases/list/job/${id}`, "page.desk.releases.list.job");
  const db = ledger();
  const job = findJob(db, numberOf(id) ?? 0);
  if (job?.kind !== "list_record" || job.actor !== `user:${user.id}`) notFound();
  const isOpen = job.state === "waiting" || job.state === "running";
  const { list: request } = JSON.parse(job.input ?? "{}") as ListJob;
  const written: ListWritten | null = job.state === "done" && job.result ? JSON.parse(job.result) : null;
  if (written?.proposal !== undefined) redirect(`/${locale}/${sentPath(written.proposal, { repeated: false })}`);
  if (written) redirect(writtenPath(locale, written.change, written.skipped));
  // A job that was cancelled or failed too late has written the list, or stored its proposal.
  const change = isOpen ? undefined : findWritten(db, request);
  if (change !== undefined) redirect(writtenPath(locale, change));
  const proposal = isOpen ? undefined : findRequestedProposal(db, request);
  if (proposal !== undefined) redirect(`/${locale}/${sentPath(proposal, { repeated: false })}`);
  const kept = isOpen ? undefined : findStoredList(db, request);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.title")} />
      {isOpen && <ListJobProgress t={t} locale={locale} job={job} />}
      {job.state === "cancelled" && <Notice kind="info" title={t("pasted.job.cancelled")} />}
      {job.state === "failed" && <Notice kind="error" title={t("pasted.job.failed")} />}
      {kept && (
        <PastedListForm
          db={db}
          t={t}
          locale={locale}
          initial={restoredList(deskWords(db, t, locale), db, kept)}
          isGiven
        />
      )}
      {!isOpen && !kept && (
        <Notice kind="info" title={t("pasted.job.gone")}>
          <a href={`/${locale}/desk/releases/list`}>{t("pasted.done.another")}</a>
        </Notice>
      )}
    </section>
  );
}
