import { notFound } from "next/navigation";
import { BulkResult } from "@/app/(staff)/_shared/bulk/bulk-result";
import { reportFrom } from "@/app/(staff)/_shared/bulk/report-query";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { bulkActions } from "@/domain/values/bulk-actions";

/** What a bulk edit did; or that the same request was written before. */
export default async function BulkDonePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk", "page.desk.bulk.done");
  const query = await searchParams;
  const again = oneOf(bulkActions, query.again);
  const report = reportFrom(textOf(query.report, 20_000));
  if (!again && !report) notFound();
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t(`desk.bulk.action.${again ?? report?.about.action ?? "publish"}`)} />
      {again && <Notice kind="done" title={t("form.saved_before")} />}
      {report && <BulkResult t={t} locale={locale} db={ledger()} report={report} />}
    </section>
  );
}
