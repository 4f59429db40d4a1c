import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { facilityForm } from "@/app/(staff)/[locale]/desk/places/_parts/facility-form";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A place of detention: details, and links to the records that name it. */
export default async function FacilityPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/places/${id}`, canEdit);
  const { document } = requireRecord("facility", id);
  const { name, aliases = [] } = document.facts;
  const of = `?place=${encodeURIComponent(id)}`;
  return (
    <section className="stack">
      <SavedNotice t={t} saved={textOf((await searchParams).saved)} />
      <PageHeading t={t} title={name} />
      <ProposalNotices t={t} locale={locale} user={user} type="facility" ids={[id]} />
      <RecordTools t={t} locale={locale} user={user} type="facility" id={id} />
      <Facts
        words={deskWords(ledger(), t, locale)}
        data={{ ...facilityForm.initial(ledger(), document), aliases: aliases.join(" · ") }}
      />
      <p className="actions">
        <a href={`/${locale}/desk/people${of}`}>{t("desk.place.people")}</a>
        <a href={`/${locale}/desk/releases${of}`}>{t("desk.place.releases")}</a>
        <a href={`/${locale}/desk/groups${of}`}>{t("desk.place.groups")}</a>
      </p>
    </section>
  );
}
