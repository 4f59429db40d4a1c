import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { SaveButtons } from "@/app/(staff)/[locale]/desk/counts/_parts/save-buttons";
import { saveTallyAction } from "@/app/(staff)/[locale]/desk/counts/tally/_parts/save-tally-action";
import { TallyForm } from "@/app/(staff)/[locale]/desk/counts/tally/_parts/tally-form";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { civilTime } from "@/domain/values/day";

/** The form for a publisher's tally of one day's releases: the total, and the number for each place. */
export default async function TallyPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/counts/tally", "page.desk.counts.tally");
  const db = ledger();
  const { leadPublisher, timeZone, reviewPolicy } = readSettings(db);
  const { day } = civilTime(new Date(), timeZone);
  const publishers = listPublishers(db, locale).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.tally.new")} />
      <p>{t("desk.tally.lead")}</p>
      <ActionForm
        action={saveTallyAction}
        initial={freshForm({ publisher: leadPublisher, asOf: day, since: day })}
        {...formFrame(t, locale)}
      >
        <TallyForm t={t} choices={formChoices(db, t, locale)} publishers={publishers} />
        <SaveButtons t={t} policy={reviewPolicy} />
      </ActionForm>
    </section>
  );
}
