import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { CountFields } from "@/app/(staff)/[locale]/desk/counts/_parts/count-fields";
import { SaveButtons } from "@/app/(staff)/[locale]/desk/counts/_parts/save-buttons";
import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/_parts/save-count-action";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { canEdit } from "@/domain/values/permissions";

/** The form for a new figure with its parts, in the layout of the publisher's bulletin. */
export default async function NewCountPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/counts/new", canEdit);
  const db = ledger();
  const { leadPublisher, reviewPolicy } = readSettings(db);
  const publishers = listPublishers(db, locale).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.count.new")} />
      <ActionForm action={saveCountAction} initial={freshForm({ publisher: leadPublisher })} {...formFrame(t, locale)}>
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
