import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { listWaitingItems } from "@/app/(staff)/_shared/review/waiting-items";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { WaitingCard } from "@/app/(staff)/[locale]/desk/review/_parts/waiting-card";
import { Notice } from "@/components/ui/notice";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import type { Translate } from "@/messages/translator";

/** Maximum items on the page; more are not read with care. */
const most = 50;

/** Id of the form that collects the ticked boxes. It is a GET form, so its next page has an address. */
const form = "approve-ticked";

/** All that waits for approval: records in review and proposals. They are approved one by one or many, or returned. */
export default async function ReviewPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/review", "page.desk.review");
  const query = await searchParams;
  const db = ledger();
  const context = { words: deskWords(db, t, locale), user, home: readSettings(db).homeCountry, now: new Date() };
  const { items, total } = listWaitingItems(db, context, most);
  const names = listUserNames(db);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.review.title")} />
      <LastAction t={t} query={query} />
      <p>{total === 0 ? t("desk.review.none") : t("desk.review.lead", { count: total })}</p>
      {total > items.length && <p className="hint">{t("desk.review.first", { shown: items.length })}</p>}
      {items.length > 0 && (
        <ol className="plain stack">
          {items.map((item) => (
            <WaitingCard key={item.anchor} {...{ item, names, form }} />
          ))}
        </ol>
      )}
      {items.some(({ may }) => may.how === "second") && (
        <form id={form} method="get" action={`/${locale}/desk/review/approve`} className="actions save-bar">
          <button type="submit" className="button button-primary">
            {t("desk.review.approve_ticked")}
          </button>
        </form>
      )}
    </section>
  );
}

/** What the user's last action on this page did. */
function LastAction({ t, query }: { t: Translate; query: Awaited<Query> }) {
  const approved = numberOf(query.approved);
  return (
    <>
      {approved && <Notice kind="done" title={t("desk.review.approved", { count: approved })} />}
      {textOf(query.returned) === "1" && <Notice kind="done" title={t("desk.review.was_returned")} />}
      {textOf(query.decided) === "1" && <Notice kind="error" title={t("desk.review.decided")} />}
      {textOf(query.none) === "1" && <Notice kind="error" title={t("problem.nothing_chosen")} />}
    </>
  );
}
