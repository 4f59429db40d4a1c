import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { saveFilterAction } from "@/app/(staff)/[locale]/desk/filters/_parts/filter-actions";
import { FilterFields } from "@/app/(staff)/[locale]/desk/filters/_parts/saved-filter-fields";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { filteredLists } from "@/domain/inputs/list-filter";

/** Saves a list's filter under a name. */
export default async function NewFilterPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const given = await searchParams;
  const list = oneOf(filteredLists, given.list) ?? "releases";
  const query = textOf(given.query, 2000);
  await requirePageUser(locale, `desk/filters/new?${new URLSearchParams({ list, query })}`, "page.desk.filters.new");
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/${list}?${query}`}>← {t(`desk.nav.${list}`)}</a>
      </p>
      <PageHeading t={t} title={t("desk.filters.new")} />
      {query === "" ? (
        <p>{t("desk.filters.blank")}</p>
      ) : (
        <ActionForm action={saveFilterAction} initial={freshForm()} {...formFrame(t, locale, { list, query })}>
          <FilterFields t={t} isNew />
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        </ActionForm>
      )}
    </section>
  );
}
