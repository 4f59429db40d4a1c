import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { CountFields } from "@/app/(staff)/[locale]/desk/counts/_parts/count-fields";
import { countInputForm } from "@/app/(staff)/[locale]/desk/counts/_parts/count-form";
import { SaveButtons } from "@/app/(staff)/[locale]/desk/counts/_parts/save-buttons";
import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/_parts/save-count-action";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { canEdit } from "@/domain/values/permissions";

/** The form for a new figure with its parts, in the layout of the publisher's bulletin. */
export default async function NewCountPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("desk/counts/new", proposal), canEdit);
  const db = ledger();
  const wanted = { actions: ["count.create"], of: { id: "" }, fields: countInputForm };
  const proposed = findProposed(db, deskWords(db, t, locale), user, proposal, wanted);
  const { leadPublisher, reviewPolicy } = readSettings(db);
  const publishers = listPublishers(db, locale).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.count.new")} />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={saveCountAction}
        initial={proposed?.initial ?? freshForm({ publisher: leadPublisher })}
        {...formFrame(t, locale, proposed?.hidden)}
      >
        <CountFields
          t={t}
          locale={locale}
          choices={formChoices(db, t, locale)}
          publishers={publishers}
          isKnown={false}
        />
        <SaveButtons t={t} policy={reviewPolicy} />
      </ActionForm>
    </section>
  );
}
