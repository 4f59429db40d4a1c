import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { FormPage } from "@/app/(staff)/_shared/pages/form-page";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { PublisherEditor } from "@/app/(staff)/[locale]/desk/publishers/_parts/publisher-editor";
import { publisherForm } from "@/app/(staff)/[locale]/desk/publishers/_parts/publisher-form";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Edits a publisher, or the user's waiting proposal about it. */
export default async function EditPublisherPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(
    locale,
    proposedPath(`desk/publishers/${id}/edit`, proposal),
    "page.desk.publisher.edit",
  );
  const current = requireRecord("publisher", id);
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: ["publisher.revise"], of: { id }, edits: publisherForm };
  const proposed = findProposed(ledger(), words, user, proposal, wanted);
  const back = { href: `/${locale}/desk/publishers/${id}`, label: titleWords(words, current.document) };
  return (
    <FormPage t={t} title={t("desk.edit")} proposed={proposed} back={back}>
      <PublisherEditor t={t} locale={locale} current={current} proposed={proposed} />
    </FormPage>
  );
}
