import { notFound, redirect } from "next/navigation";
import { BulkResult, backOf as backOfBulk } from "@/app/(staff)/_shared/bulk/bulk-result";
import { sentencesOf } from "@/app/(staff)/_shared/form/answer-form";
import { problemLink } from "@/app/(staff)/_shared/form/problem-link";
import { cancelOwnJobAction } from "@/app/(staff)/_shared/jobs/cancel-own-job-action";
import { JobProgress } from "@/app/(staff)/_shared/jobs/job-progress";
import { StopJob } from "@/app/(staff)/_shared/jobs/stop-job";
import { WaitingNotice } from "@/app/(staff)/_shared/jobs/waiting-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { Notice } from "@/components/ui/notice";
import type { BulkChangeResult, StoredBulkChange } from "@/db/bulk-changes/bulk-change";
import { findWritten } from "@/db/history/find-written";
import { findJob } from "@/db/jobs/find-job";
import { ledger } from "@/db/ledger/ledger";
import { findProposal, findRequestedProposal } from "@/db/proposals/proposal";

/** The progress of a long change, and then its result. */
export default async function LongChangePage({ params }: LocaleParams<{ id: string }>) {
  const { locale: asked, id } = await params;
  const { locale, t } = inWords(asked);
  const user = await requirePageUser(locale, `desk/jobs/${id}`, "page.desk.job");
  const db = ledger();
  const job = findJob(db, numberOf(id) ?? 0);
  if (job?.kind !== "long_change" || job.actor !== `user:${user.id}`) notFound();
  const { operation, input } = JSON.parse(job.input ?? "{}") as StoredBulkChange;
  const isOpen = job.state === "waiting" || job.state === "running";
  // The page of an approved or returned proposal says what happened.
  if (operation === "approve_proposal" && !isOpen && input.proposal !== undefined) {
    const { state } = findProposal(db, input.proposal) ?? {};
    if (state !== "waiting") redirect(`/${locale}/${proposalPath(input.proposal)}`);
  }
  // A job that was cancelled or failed too late has written its change, or stored its proposal.
  const isWritten = !isOpen && findWritten(db, input.requestId) !== undefined;
  if (isWritten && operation === "publish_batch") redirect(`/${locale}/desk/releases/new?sent=${input.batch}`);
  if (isWritten && operation === "merge_places") redirect(`/${locale}/desk/places/${input.place}?saved=1`);
  if (isWritten && operation === "merge_publishers") redirect(`/${locale}/desk/publishers/${input.publisher}?saved=1`);
  const proposal = isOpen || isWritten ? undefined : findRequestedProposal(db, input.requestId);
  const isKept = isWritten || proposal !== undefined;
  const { problems, bulk }: BulkChangeResult =
    job.state === "done" && job.result ? JSON.parse(job.result) : { problems: [] };
  const linked = sentencesOf(
    t,
    problems.map((problem) => ({ ...problem, link: problemLink(db, t, locale, problem) })),
  );
  const { done, total } = job;
  const stage = total === null ? "waiting" : done < total ? "running" : "writing";
  return (
    <section className="narrow stack">
      <PageHeading
        t={t}
        title={input.bulk ? t(`desk.bulk.action.${input.bulk.action}`) : t(`desk.long.title.${operation}`)}
      />
      {isOpen && (
        <JobProgress job={job} text={t(`desk.long.${stage}`, { done, total: total ?? 0 })}>
          <p className="hint">{t("desk.long.lead")}</p>
          <StopJob
            action={cancelOwnJobAction}
            locale={locale}
            fields={{ id: job.id, kind: job.kind }}
            label={t("desk.long.cancel")}
          />
        </JobProgress>
      )}
      {isWritten && input.bulk && bulk && (
        <BulkResult t={t} locale={locale} db={db} report={{ ...bulk, about: input.bulk }} />
      )}
      {isWritten && !bulk && <Notice kind="done" title={t(operation === "undo" ? "desk.long.undone" : "form.saved")} />}
      {proposal !== undefined && <WaitingNotice t={t} locale={locale} proposal={proposal} />}
      {!isKept && job.state === "cancelled" && <Notice kind="info" title={t("desk.long.cancelled")} />}
      {!isKept && job.state === "failed" && <Notice kind="error" title={t("desk.long.failed")} />}
      {!isKept && problems.length > 0 && (
        <Notice kind="error" title={t("desk.long.refused")}>
          <ul>
            {linked.map(({ sentence, link }) => (
              <li key={sentence}>
                {sentence} {link && <a href={link.href}>{link.label}</a>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!isOpen && !(isWritten && bulk) && (
        <p>
          <a href={`/${locale}/${input.bulk ? backOfBulk(db, input.bulk) : backOf(operation, input)}`}>
            {t("desk.long.back")}
          </a>
        </p>
      )}
    </section>
  );
}

/** The page that shows what the change was about. */
function backOf(operation: StoredBulkChange["operation"], input: StoredBulkChange["input"]): string {
  const { of, proposal, place, publisher } = input;
  if (operation === "approve_proposal" && proposal !== undefined) return proposalPath(proposal);
  if (operation === "merge_places") return `desk/places/${place}`;
  if (operation === "merge_publishers") return `desk/publishers/${publisher}`;
  if (operation === "publish_batch") return "desk/releases/new";
  return operation === "withdraw_list" ? `desk/releases/list/${of}` : "desk";
}
