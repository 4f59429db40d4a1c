import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { bulletinBlocks } from "@/app/(staff)/[locale]/desk/counts/_parts/bulletin-blocks";
import { CountFields } from "@/app/(staff)/[locale]/desk/counts/_parts/count-fields";
import { countInputForm } from "@/app/(staff)/[locale]/desk/counts/_parts/count-form";
import { SaveButtons } from "@/app/(staff)/[locale]/desk/counts/_parts/save-buttons";
import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/_parts/save-count-action";
import { ChooseBulletin } from "@/app/(staff)/[locale]/desk/counts/new/_parts/choose-bulletin";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { measures } from "@/domain/values/vocabulary";

/** The form for a new figure with its parts, in the layout of the publisher's bulletin. */
export default async function NewCountPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal, ...query } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("desk/counts/new", proposal), "page.desk.counts.new");
  const db = ledger();
  const wanted = { actions: ["count.create"], of: { id: "" }, fields: countInputForm(db) };
  const words = deskWords(db, t, locale);
  const proposed = findProposed(db, words, user, proposal, wanted);
  const { leadPublisher, reviewPolicy } = readSettings(db);
  const publishers = listPublishers(db, locale).map(({ id, name }) => ({ value: id, label: name }));
  const publisher = publishers.find(({ value }) => value === textOf(query.publisher))?.value ?? leadPublisher;
  const measure = oneOf(measures, query.measure) ?? bulletinBlocks(db, publisher)[0]?.measure ?? "detained";
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.count.new")} />
      <ProposedNotice t={t} proposed={proposed} />
      {!proposed && <ChooseBulletin {...{ t, publishers, publisher, measure }} />}
      <ActionForm
        action={saveCountAction}
        initial={proposed?.initial ?? freshForm({ publisher, measure })}
        {...formFrame(t, locale, proposed?.hidden)}
      >
        <CountFields
          words={words}
          db={db}
          choices={formChoices(db, t, locale)}
          publishers={publishers}
          isKnown={false}
        />
        <SaveButtons t={t} policy={reviewPolicy} />
      </ActionForm>
    </section>
  );
}
