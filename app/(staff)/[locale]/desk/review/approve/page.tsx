import { redirect } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { AloneForm } from "@/app/(staff)/_shared/review/alone-form";
import { approveChosenAction } from "@/app/(staff)/_shared/review/approval-actions";
import { boxName, chosenOf } from "@/app/(staff)/_shared/review/chosen";
import { together } from "@/app/(staff)/_shared/review/compared";
import { findChosenItems, type Listed } from "@/app/(staff)/_shared/review/waiting-items";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { VisibleSummary } from "@/app/(staff)/[locale]/desk/review/approve/_parts/visible-summary";
import { fieldId, freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { becomesVisible } from "@/domain/history/becomes-visible";
import type { Locale } from "@/messages/locale";

/** The step before many items are approved: what becomes visible, in one summary. */
export default async function ApprovePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/review", "page.desk.review.approve");
  const chosen = chosenOf([(await searchParams).chosen ?? []].flat());
  if (chosen.records.length + chosen.proposals.length === 0) redirect(`/${locale}/desk/review?none=1`);
  const db = ledger();
  const context = { words: deskWords(db, t, locale), user, home: readSettings(db).homeCountry, now: new Date() };
  const { items, others } = findChosenItems(db, context, chosen);
  const visible = becomesVisible(items.map(({ compared }) => together(compared)));
  const boxes = Object.fromEntries(items.map(({ value }) => [boxName(value), value]));
  const [only] = items.length === 1 ? items : [];
  const content = (
    <>
      {items.length > 0 && <VisibleSummary t={t} locale={locale} visible={visible} items={items} />}
      <ItemLinks
        locale={locale}
        title={t("desk.review.summary.chosen")}
        items={items.map(({ paths, ...item }) => ({ ...item, page: paths.page }))}
      />
      <ItemLinks locale={locale} title={t("desk.review.summary.others_chosen")} items={others} />
    </>
  );
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/review`}>← {t("desk.review.title")}</a>
      </p>
      <PageHeading t={t} title={t("desk.review.summary.title")} />
      {only?.may.how === "alone" && only.may.isOpen ? (
        <>
          {content}
          <AloneForm t={t} locale={locale} hidden={boxes} />
        </>
      ) : (
        <ActionForm action={approveChosenAction} initial={freshForm()} {...formFrame(t, locale, boxes)}>
          {content}
          {items.length > 0 && (
            <SubmitButton label={t("desk.review.summary.confirm", { count: items.length })} busy={t("form.saving")} />
          )}
        </ActionForm>
      )}
    </section>
  );
}

type LinksProps = { locale: Locale; title: string; items: readonly Pick<Listed, "value" | "title" | "page">[] };

/** Links to chosen items. Messages about them lead here. */
function ItemLinks({ locale, title, items }: LinksProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="plain">
        {items.map((item) => (
          <li key={item.value}>
            <a className="tall" id={fieldId(boxName(item.value))} href={`/${locale}/${item.page}`}>
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
