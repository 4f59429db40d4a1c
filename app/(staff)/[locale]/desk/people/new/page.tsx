import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/_parts/person-editor";
import { ledger } from "@/db/ledger/ledger";

/** The form for a new person with detentions, released or not. */
export default async function NewPersonPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("desk/people/new", proposal), "page.desk.people.new");
  const wanted = { actions: ["person.create"], of: { id: "" } };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.people.new")} />
      <ProposedNotice t={t} proposed={proposed} />
      <PersonEditor t={t} locale={locale} proposed={proposed} />
    </section>
  );
}
