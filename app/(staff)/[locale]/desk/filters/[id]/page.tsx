import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { reviseFilterAction } from "@/app/(staff)/[locale]/desk/filters/_parts/filter-actions";
import { FilterFields } from "@/app/(staff)/[locale]/desk/filters/_parts/saved-filter-fields";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { listSavedFilters } from "@/db/accounts/saved-filters";
import { ledger } from "@/db/ledger/ledger";

/** Edits or deletes one of the user's saved filters. */
export default async function FilterPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/filters/${id}`, "page.desk.filter");
  const own = listSavedFilters(ledger(), `user:${user.id}`).filter(({ isOwn }) => isOwn);
  const { list, name, query, shared } = own.find((filter) => String(filter.id) === id) ?? notFound();
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/${list}?${query}`}>← {t(`desk.nav.${list}`)}</a>
      </p>
      <PageHeading t={t} title={t("desk.filters.edit", { name })} />
      <ActionForm
        action={reviseFilterAction}
        initial={freshForm({ name, shared: shared ? "on" : "" })}
        {...formFrame(t, locale, { id, step: "rename" })}
      >
        <FilterFields t={t} />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </ActionForm>
      <ActionForm
        className=""
        action={reviseFilterAction}
        initial={freshForm()}
        {...formFrame(t, locale, { id, step: "delete" })}
      >
        <SubmitButton label={t("desk.filters.delete")} busy={t("form.saving")} className="button button-danger" />
      </ActionForm>
    </section>
  );
}
