import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { approveAction } from "@/app/(staff)/[locale]/desk/review/_parts/review-actions";
import { WaitingItem } from "@/app/(staff)/[locale]/desk/review/_parts/waiting-item";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listWaiting } from "@/db/records/list-waiting";
import { canApprove } from "@/domain/values/permissions";

/** Maximum records on the page; more are not read with care. */
const most = 50;

/** The records that wait for approval. They are approved one by one or many as one change, or returned. */
export default async function ReviewPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/review", canApprove);
  const query = await searchParams;
  const db = ledger();
  const { items, total } = listWaiting(db, most);
  const shared = { words: deskWords(db, t, locale), names: listUserNames(db), home: readSettings(db).homeCountry };
  const viewer = `user:${user.id}`;
  const approved = numberOf(query.approved);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.review.title")} />
      {approved && <Notice kind="done" title={t("desk.review.approved", { count: approved })} />}
      {textOf(query.returned) === "1" && <Notice kind="done" title={t("desk.review.was_returned")} />}
      <p>{total === 0 ? t("desk.review.none") : t("desk.review.lead", { count: total })}</p>
      {total > items.length && <p className="hint">{t("desk.review.first", { shown: items.length })}</p>}
      {items.length > 0 && (
        <ActionForm action={approveAction} initial={freshForm()} {...formFrame(t, locale)}>
          <ol className="plain stack">
            {items.map((waiting, index) => (
              <WaitingItem
                key={`${waiting.document.type} ${waiting.document.id}`}
                {...shared}
                {...{ waiting, viewer, index }}
              />
            ))}
          </ol>
          {items.some(({ authors }) => !authors.includes(viewer)) && (
            <div className="actions save-bar">
              <SubmitButton label={t("desk.review.approve_ticked")} busy={t("form.saving")} />
            </div>
          )}
        </ActionForm>
      )}
    </section>
  );
}
