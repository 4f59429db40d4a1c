import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { FormPage } from "@/app/(staff)/_shared/pages/form-page";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { PublisherEditor } from "@/app/(staff)/[locale]/desk/publishers/_parts/publisher-editor";
import { ledger } from "@/db/ledger/ledger";

/** The form for a new publisher. */
export default async function NewPublisherPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("desk/publishers/new", proposal), "page.desk.publishers.new");
  const wanted = { actions: ["publisher.create"], of: { id: "" } };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
  return (
    <FormPage t={t} title={t("desk.publisher.new")} proposed={proposed}>
      <PublisherEditor t={t} locale={locale} proposed={proposed} />
    </FormPage>
  );
}
