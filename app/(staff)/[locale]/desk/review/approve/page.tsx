import { redirect } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { approveChosenAction } from "@/app/(staff)/_shared/review/approval-actions";
import { chosenOf } from "@/app/(staff)/_shared/review/chosen";
import { findChosenItems } from "@/app/(staff)/_shared/review/waiting-items";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { VisibleSummary } from "@/app/(staff)/[locale]/desk/review/approve/_parts/visible-summary";
import { fieldId, freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { becomesVisible } from "@/domain/history/becomes-visible";
import { canApprove } from "@/domain/values/permissions";

/** The step before many items are approved: what becomes visible, in one summary. */
export default async function ApprovePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/review", canApprove);
  const chosen = chosenOf([(await searchParams).chosen ?? []].flat());
  if (chosen.records.length + chosen.proposals.length === 0) redirect(`/${locale}/desk/review?none=1`);
  const db = ledger();
  const context = { words: deskWords(db, t, locale), user, home: readSettings(db).homeCountry, now: new Date() };
  const { items, missing } = findChosenItems(db, context, chosen);
  const visible = becomesVisible(items.flatMap(({ compared }) => compared.map(({ rows }) => rows)));
  const boxes = Object.fromEntries(items.map(({ value }, index) => [`chosen.${index}`, value]));
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/review`}>← {t("desk.review.title")}</a>
      </p>
      <PageHeading t={t} title={t("desk.review.summary.title")} />
      {missing > 0 && <p>{t("desk.review.summary.missing", { count: missing })}</p>}
      <ActionForm action={approveChosenAction} initial={freshForm()} {...formFrame(t, locale, boxes)}>
        {items.length > 0 && <VisibleSummary t={t} locale={locale} visible={visible} items={items} />}
        <h2>{t("desk.review.summary.chosen")}</h2>
        <ul className="plain">
          {items.map(({ value, title, paths }) => (
            <li key={value}>
              <a className="tall" id={fieldId(`chosen.${value}`)} href={`/${locale}/${paths.page}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        {items.length > 0 && (
          <SubmitButton label={t("desk.review.summary.confirm", { count: items.length })} busy={t("form.saving")} />
        )}
      </ActionForm>
    </section>
  );
}
