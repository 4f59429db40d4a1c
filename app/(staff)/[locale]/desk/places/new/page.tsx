import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { FormPage } from "@/app/(staff)/_shared/pages/form-page";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { FacilityEditor } from "@/app/(staff)/[locale]/desk/places/_parts/facility-editor";
import { facilityInputForm } from "@/app/(staff)/[locale]/desk/places/_parts/facility-form";
import { ledger } from "@/db/ledger/ledger";

/** The form for a new place of detention. `name` fills in its name. */
export default async function NewFacilityPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal, name } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("desk/places/new", proposal), "page.desk.places.new");
  const wanted = { actions: ["facility.create"], of: { id: "" }, fields: facilityInputForm };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
  return (
    <FormPage t={t} title={t("desk.place.new")} proposed={proposed}>
      <FacilityEditor t={t} locale={locale} proposed={proposed} typed={{ name: textOf(name).slice(0, 200) }} />
    </FormPage>
  );
}
