import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { FormPage } from "@/app/(staff)/_shared/pages/form-page";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { FacilityEditor } from "@/app/(staff)/[locale]/desk/places/_parts/facility-editor";
import { facilityForm, facilityInputForm } from "@/app/(staff)/[locale]/desk/places/_parts/facility-form";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Edits a place of detention, or the user's waiting proposal about it. */
export default async function EditFacilityPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath(`desk/places/${id}/edit`, proposal), "page.desk.place.edit");
  const current = requireRecord("facility", id);
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: ["facility.revise"], of: { id }, fields: facilityInputForm, edits: facilityForm };
  const proposed = findProposed(ledger(), words, user, proposal, wanted);
  const back = { href: `/${locale}/desk/places/${id}`, label: titleWords(words, current.document) };
  return (
    <FormPage t={t} title={t("desk.edit")} proposed={proposed} back={back}>
      <FacilityEditor t={t} locale={locale} current={current} proposed={proposed} />
    </FormPage>
  );
}
