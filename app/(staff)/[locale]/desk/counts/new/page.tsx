import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/save-count-action";
import { CountFields } from "@/app/(staff)/fields/count-fields";
import { formChoices } from "@/app/(staff)/fields/form-choices";
import { SaveButtons } from "@/app/(staff)/fields/save-buttons";
import { formFrame } from "@/app/(staff)/form/form-frame";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { canEdit } from "@/domain/values/permissions";

/** A bulletin's figure with its parts, in the publisher's own layout. */
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
