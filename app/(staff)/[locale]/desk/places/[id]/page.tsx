import { redirect } from "next/navigation";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { LabelPage } from "@/app/(staff)/_shared/records/label-page";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { facilityForm } from "@/app/(staff)/[locale]/desk/places/_parts/facility-form";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A place of detention: details, and links to the records that name it. */
export default async function FacilityPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/places/${id}`, "page.desk.place");
  const { document } = requireRecord("facility", id);
  const { aliases = [], gone } = document.facts;
  if (gone?.how === "merged") redirect(`/${locale}/desk/places/${gone.into}`);
  const words = deskWords(ledger(), t, locale);
  const facts = { ...facilityForm.initial(ledger(), document), aliases: aliases.join(" · ") };
  const of = `?place=${encodeURIComponent(id)}`;
  return (
    <LabelPage {...{ words, user, document, facts }} query={await searchParams}>
      <p className="actions">
        <a href={`/${locale}/desk/people${of}`}>{t("desk.place.people")}</a>
        <a href={`/${locale}/desk/releases${of}`}>{t("desk.place.releases")}</a>
        <a href={`/${locale}/desk/groups${of}`}>{t("desk.place.groups")}</a>
        <a href={`/${locale}/desk/places/${id}/merge`}>{t("desk.place.merge.link")}</a>
      </p>
    </LabelPage>
  );
}
