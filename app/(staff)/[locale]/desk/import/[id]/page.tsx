import { existsSync } from "node:fs";
import { notFound } from "next/navigation";
import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { WaitingNotice } from "@/app/(staff)/_shared/jobs/waiting-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { ColumnsForm } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/columns-form";
import { FileForm } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/file-form";
import { FileNotes } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/file-notes";
import { ImportBatch, isUndoable } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/import-batch";
import { ImportDone } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/import-done";
import { ImportProgress } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/import-progress";
import { ImportRows } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/import-rows";
import { UnreadColumnsNote } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/unread-columns-note";
import { ValuesForm } from "@/app/(staff)/[locale]/desk/import/[id]/_parts/values-form";
import { Notice } from "@/components/ui/notice";
import { countImportBatch } from "@/db/imports/count-import-batch";
import { findImport } from "@/db/imports/find-import";
import { findImportJob } from "@/db/imports/find-import-job";
import { importFile, isUploadStored, readLayout } from "@/db/jobs/import-files";
import { hasResults } from "@/db/jobs/import-results";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** One import at its current step: read, columns chosen, simulated, written. */
export default async function ImportStepPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/import/${id}`, "page.desk.import.one");
  const query = await searchParams;
  const db = ledger();
  const found = findImport(db, Number(id));
  if (!found || found.owner !== `user:${user.id}`) notFound();
  const job = findImportJob(db, found.id);
  const isOpen = job?.state === "waiting" || job?.state === "running";
  // A file from an older version may have no layout and must be uploaded again.
  const layout = readLayout(db, found.id);
  const isKept = isUploadStored(db, found.id) && layout !== undefined;
  const isSimulated = !isOpen && hasResults(db, found.id);
  const isRead = (layout?.file?.asks ?? []).length === 0;
  const refused = existsSync(importFile(db, found.id, "refused.csv"));
  const failed = failureOf(job);
  const proposal = proposalOf(db, job);
  const waits = proposal?.state === "waiting" || proposal?.state === "returned";
  const isUndoEnded = !failed && job?.kind === "import_undo" && job.state === "done";
  const isUndone = isUndoEnded && (!proposal || proposal.state === "approved");
  const isDone =
    !isOpen &&
    !isUndone &&
    (found.change !== null || (!failed && job?.kind === "import_apply" && job.state === "done"));
  const props = { t, locale, found };
  const asksValues = textOf(query.values) !== "" && found.mapping !== null;
  const wantsColumns = textOf(query.columns) !== "" || (!isSimulated && !asksValues);
  const isChoosing = !isOpen && isKept && (wantsColumns || asksValues);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/import`}>← {t("desk.import.title")}</a>
      </p>
      <PageHeading t={t} title={t("desk.import.one", { id })} />
      {isOpen && <ImportProgress {...props} job={job} />}
      {found.problem && <Notice kind="error" title={problemSentence(t, found.problem.code, found.problem.values)} />}
      {failed && (
        <Notice kind="error" title={failed === "failed" ? t("desk.import.failed") : problemSentence(t, failed)} />
      )}
      {job?.state === "cancelled" && <Notice kind="info" title={t("desk.import.cancelled")} />}
      {textOf(query.problem) === "day" && <Notice kind="error" title={t("problem.date_unread")} />}
      {proposal && waits && <WaitingNotice t={t} locale={locale} proposal={proposal.id} />}
      {isUndone && <Notice kind="done" title={t("desk.import.undone")} />}
      {isDone && <ImportDone {...props} canUndo={!waits && isUndoable(countImportBatch(db, found.change ?? 0))} />}
      {isDone && found.change !== null && (
        <ImportBatch {...{ t, locale, db }} change={found.change} refused={found.counts?.refused ?? 0} />
      )}
      {isChoosing && wantsColumns && layout.file && <FileForm {...props} file={layout.file} />}
      {isChoosing && wantsColumns && isRead && <ColumnsForm {...props} layout={layout} />}
      {isChoosing && !wantsColumns && isRead && <ValuesForm {...props} layout={layout} />}
      {isSimulated && !isChoosing && layout?.file && <FileNotes t={t} file={layout.file} />}
      {isSimulated && !isChoosing && layout && found.mapping && (
        <UnreadColumnsNote {...{ t, locale, layout }} id={found.id} mapping={found.mapping} />
      )}
      {isSimulated && !isUndone && !isChoosing && (
        <ImportRows {...props} query={query} hasRefused={refused} canApply={isKept} />
      )}
      {!isOpen && !isKept && !isSimulated && !found.problem && !isUndone && <p>{t("desk.import.gone")}</p>}
    </section>
  );
}

/** Why the newest job failed: `failed`, or the code of a problem. */
function failureOf(job: ReturnType<typeof findImportJob>): string | undefined {
  if (job?.state === "failed") return "failed";
  const result = job?.state === "done" && job.result ? JSON.parse(job.result) : null;
  return result?.problems?.[0]?.code;
}

/** The proposal that the newest job stored, because its change needs a second person. */
function proposalOf(db: Db, job: ReturnType<typeof findImportJob>) {
  const result = job?.state === "done" && job.result ? JSON.parse(job.result) : null;
  return typeof result?.proposal === "number" ? findProposal(db, result.proposal) : undefined;
}
